import type { LocalDate } from '#kernel';
import type { ReimbursementsView } from '#volunteers';

/** What stands in the boxes of a volunteer's year before anybody types. */
export function boxesOf(view: ReimbursementsView, today: LocalDate): Record<string, string> {
  const { year, system = '', elsewhere } = view;
  return {
    ...{ system, day: today.startsWith(String(year)) ? today : '' },
    ...(elsewhere === undefined ? {} : elsewhereBoxes(elsewhere)),
  };
}

function elsewhereBoxes({
  system,
  cents,
  metres,
  neverOnOurDays,
}: NonNullable<ReimbursementsView['elsewhere']>): Record<string, string> {
  return {
    elsewhere: system,
    elsewhereEuro: cents === 0 ? '' : (cents / 100).toFixed(2).replace('.', ','),
    elsewhereKm: metres === 0 ? '' : String(metres / 1_000).replace('.', ','),
    neverOnOurDays: system !== 'none' && neverOnOurDays ? 'ja' : '',
  };
}
