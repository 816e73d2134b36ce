import { type E164, hoursOf, type LocalDate, type WeeklySlot } from '#kernel';
import type { NewVolunteer, StepsTaken, VolunteerDetails } from '#volunteers';

const LONG_AGO = new Date('2026-01-05T09:00:00Z');

interface Said extends Partial<VolunteerDetails> {
  readonly slots?: readonly WeeklySlot[];
  readonly screenedUntil?: LocalDate | undefined;
  readonly steps?: StepsTaken;
}

/** Somebody through all her steps, free on Wednesday afternoon, unless the test says otherwise. */
export function aVolunteer({ slots, screenedUntil, steps, ...said }: Said = {}): NewVolunteer {
  return {
    source: 'other',
    by: { way: 'file' },
    steps: {
      ...{ talkedAt: LONG_AGO, agreedAt: LONG_AGO, learntAt: LONG_AGO },
      informed: { at: LONG_AGO, version: '1' },
      screenedUntil,
      ...steps,
    },
    details: {
      ...{ name: 'Jan Peeters', phone: '+32470000001' as E164, email: undefined },
      ...{ street: undefined, houseNumber: undefined, likes: undefined, ratherNot: undefined },
      ...{ allergies: undefined, streets: undefined, remark: undefined },
      ...{ neighbourhood: 'assebroek', alsoIn: [], roles: ['babbelbuddy'], languages: ['nl'] },
      ...{ gender: undefined, canPets: true, canStairs: true, canSmoke: true },
      ...{ byPhone: true, atHome: true, hasCar: false, away: [], interests: ['kaarten'] },
      hours: (slots ?? [{ weekday: 3, part: 'afternoon' }]).map(hoursOf),
      ...{ maxMatches: 2, minor: false, onProbation: false },
      ...said,
    },
  };
}
