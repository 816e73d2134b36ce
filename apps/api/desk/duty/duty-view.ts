import type { Roster, RosterBlock, RosterPerson, Stretch } from '#accounts';
import { type AccountId, localDate } from '#kernel';
import { dutchDate, dutchDateTime, dutchTime } from '../../http/rendering/dutch-dates.ts';
import { sayGap, sayGapMeans } from '../words/gap-words.ts';
import type { Badge } from '../words/state-words.ts';

/** Who is on duty at a time of the day, as one line. */
interface StretchView {
  /** Only where a block has more than one. */
  readonly when: string | undefined;
  readonly who: string;
  readonly isGap: boolean;
}

interface BlockView {
  readonly when: string;
  readonly what: string;
  readonly stretches: readonly StretchView[];
}

interface RosterDayView {
  readonly title: string;
  readonly blocks: readonly BlockView[];
}

interface ShiftView {
  readonly shiftId: string;
  readonly name: string;
  readonly when: string;
  readonly badges: readonly Badge[];
  readonly hasPhone: boolean;
  readonly button: string;
}

export interface RosterView {
  readonly now: readonly string[];
  readonly isGuarded: boolean;
  readonly gaps: readonly string[];
  readonly days: readonly RosterDayView[];
  readonly shifts: readonly ShiftView[];
}

export function rosterView(roster: Roster, zone: string): RosterView {
  const { now, gaps, blocks } = roster;
  const end = blocks.at(-1)?.to;
  return {
    now: nowLines(roster),
    isGuarded: gaps[0] === undefined || gaps[0].from > now,
    gaps: gaps.map((gap) => `${sayGap(gap, now, end)}: ${sayGapMeans(gap)}.`),
    days: daysOf(roster, zone),
    shifts: shiftsOf(roster),
  };
}

/** What happens to who calls at this moment. */
function nowLines({ blocks, people }: Roster): string[] {
  const block = blocks[0];
  const on = block?.stretches[0]?.people ?? [];
  const who = namesOf(on, people);
  if (block?.isOpen !== true) {
    return on.length > 0
      ? ['Nu zijn we gesloten.', `Een alarm bij gevaar gaat naar ${who}.`]
      : [
          'Nu zijn we gesloten, en niemand is van wacht.',
          'Wie belt in gevaar, hoort dat er niemand is.',
        ];
  }
  if (on.length === 0) {
    return ['Nu zijn we open, maar niemand is van wacht.', 'Er rinkelt geen telefoon.'];
  }
  const rings = on.some((id) => people.get(id)?.hasPhone === true);
  return [
    'Nu zijn we open.',
    rings
      ? `Wie belt, komt bij ${who}. Een alarm bij gevaar gaat ook daarheen.`
      : `Van wacht zonder telefoonnummer: ${who}. Het rinkelt meteen bij wie daarna van wacht is.`,
  ];
}

function daysOf(roster: Roster, zone: string): RosterDayView[] {
  const days = new Map<string, { title: string; blocks: BlockView[] }>();
  for (const block of roster.blocks) {
    const date = localDate(block.from, zone);
    const day = days.get(date) ?? { title: dutchDate(block.from, roster.now), blocks: [] };
    day.blocks.push(blockView(block, roster, zone));
    days.set(date, day);
  }
  return [...days.values()];
}

function blockView(block: RosterBlock, { now, people }: Roster, zone: string): BlockView {
  const when = (period: { from: Date; to: Date }): string => {
    const isOneDay = localDate(period.from, zone) === localDate(period.to, zone);
    // the day is said only where it is not the one of the title
    const isTitled = localDate(period.from, zone) === localDate(block.from, zone);
    const start = isTitled ? dutchTime(period.from) : dutchDateTime(period.from, now);
    const from = period.from <= now ? 'nu' : start;
    const to = isOneDay ? dutchTime(period.to) : dutchDateTime(period.to, now);
    return `${from.replace(/ uur$/, '')} – ${to}`;
  };
  const isCut = block.stretches.length > 1;
  return {
    when: when(block),
    what: block.isOpen ? 'open: neemt oproepen aan' : 'gesloten: krijgt het alarm bij gevaar',
    stretches: block.stretches.map((stretch: Stretch) => ({
      when: isCut ? when(stretch) : undefined,
      who: stretch.people.length > 0 ? namesOf(stretch.people, people) : 'niemand',
      isGap: stretch.people.length === 0,
    })),
  };
}

function shiftsOf({ now, shifts, people }: Roster): ShiftView[] {
  return shifts.map(({ id, accountId, startsAt, endsAt }) => {
    const { name, hasPhone } = people.get(accountId) ?? nobodyKnown;
    const runs = startsAt <= now;
    return {
      ...{ shiftId: id, name, hasPhone },
      when: runs
        ? `tot ${dutchDateTime(endsAt, now)}`
        : `van ${dutchDateTime(startsAt, now)} tot ${dutchDateTime(endsAt, now)}`,
      badges: [
        ...(runs ? [{ text: 'nu van wacht', kind: 'good' as const }] : []),
        ...(hasPhone ? [] : [{ text: 'geen telefoonnummer', kind: 'waiting' as const }]),
      ],
      button: runs ? 'Beëindig nu' : 'Haal weg',
    };
  });
}

const nobodyKnown: RosterPerson = { name: 'Onbekende collega', hasPhone: false };

/** «An, Bo en Ce» */
function namesOf(ids: readonly AccountId[], people: Roster['people']): string {
  const names = ids.map((id) => (people.get(id) ?? nobodyKnown).name);
  return new Intl.ListFormat('nl-BE').format(names);
}
