import type { LocalDate } from '#kernel';
import type { AmountWarning, ReimbursementKind, ReimbursementState, Vehicle } from '#volunteers';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';

export const stateOfReimbursement: Readonly<
  Record<ReimbursementState, { readonly text: string; readonly badge: string }>
> = {
  asked: { text: 'te bekijken', badge: 'waiting' },
  approved: { text: 'nog te betalen', badge: 'new' },
  paid: { text: 'betaald', badge: 'good' },
  refused: { text: 'geweigerd', badge: 'quiet' },
};

export function sayKind(kind: ReimbursementKind, vehicle: Vehicle | undefined): string {
  if (kind !== 'km') {
    return kind === 'flat' ? 'forfait' : 'werkelijke kosten';
  }
  const by: Readonly<Record<Vehicle, string>> = { car: 'met de auto', bicycle: 'met de fiets' };
  return vehicle === undefined ? 'kilometers' : `kilometers ${by[vehicle]}`;
}

/** «24 november 2026». */
export function sayDay(date: LocalDate): string {
  return dutchDateWithYear(`${date}T12:00:00Z`);
}

/**
 * What is to be known of the amounts of a year, a sentence or two each; all rates in one.
 * @param withSource for who can have them confirmed
 */
export function sayAmountWarnings(
  warnings: readonly AmountWarning[],
  { withSource = false } = {},
): string[] {
  const rates = warnings.filter((one) => one.kind === 'rate_unconfirmed');
  const from = (source: string): string => (withSource ? ` Bron: ${source}.` : '');
  const others = warnings
    .filter((one) => one.kind !== 'rate_unconfirmed')
    .map((one) => sayWarning(one, from));
  return rates.length === 0 ? others : [...others, sayRates(rates, from)];
}

function sayRates(
  rates: readonly Extract<AmountWarning, { readonly kind: 'rate_unconfirmed' }>[],
  withSource: (source: string) => string,
): string {
  const days = rates.map(({ from }) => sayDay(from)).join(', ');
  const sources = [...new Set(rates.map(({ source }) => source))].join('; ');
  return `Het bedrag per kilometer is nog niet bevestigd door de stad (vanaf ${days}).${withSource(sources)}`;
}

function sayWarning(
  warning: Exclude<AmountWarning, { readonly kind: 'rate_unconfirmed' }>,
  withSource: (source: string) => string,
): string {
  const year = String(warning.year);
  switch (warning.kind) {
    case 'year_missing':
      return `Voor ${year} kennen we de wettelijke bedragen niet. Er kan niets genoteerd worden.`;
    case 'next_year_missing':
      return `De bedragen voor ${year} zijn er nog niet. Zonder die bedragen kan er vanaf 1 januari niets genoteerd worden. Vraag ze op tijd aan wie het systeem beheert.`;
    case 'caps_unconfirmed':
      return `De maxima van ${year} zijn nog niet bevestigd door de stad.${withSource(warning.source)}`;
  }
}
