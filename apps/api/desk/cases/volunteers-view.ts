import type { City, CityRole } from '#geography';
import type { VolunteerId } from '#kernel';
import { excludedBy, type RankedVolunteers } from '#matching';
import { excludedWords, roleName, taskWords } from '../words/state-words.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';
import type { Choice } from '../words/wish-words.ts';
import { volunteerHref } from '../volunteers/volunteer-href.ts';

/** Who may be asked for a role, with why and why not. */
export interface VolunteerChoice {
  readonly role: CityRole;
  readonly roleName: string;
  readonly roles: readonly {
    readonly href: string;
    readonly text: string;
    readonly current: boolean;
  }[];
  /** The best; the others are folded away. */
  readonly best: readonly Choice[];
  readonly others: readonly Choice[];
  readonly chosen: readonly string[];
  readonly tasks: readonly Choice[];
  readonly task: string;
  /** What the waves will do, in one sentence. */
  readonly waves: string;
  readonly runs: boolean;
  /** Whom somebody may say no to, and of whom somebody did. */
  readonly mayExclude: readonly Choice[];
  readonly wereExcluded: readonly Choice[];
  readonly excludedBy: readonly Choice[];
  readonly excluded: readonly {
    readonly name: string;
    readonly href: string;
    readonly why: string;
  }[];
}

interface About {
  readonly city: City;
  readonly caseId: string;
  readonly role: CityRole;
  /** Waves ask for this role already. */
  readonly runs: boolean;
}

type Names = ReadonlyMap<VolunteerId, string>;

/** So many fit in a look; the rest is one press away. */
const BEST = 8;

export function volunteerChoice(
  { city, caseId, role, runs }: About,
  { ranked, excluded }: RankedVolunteers,
  names: Names,
  typed: TypedForm,
): VolunteerChoice {
  const asOption = ({ volunteerId }: { readonly volunteerId: VolunteerId }): Choice => ({
    value: volunteerId,
    text: names.get(volunteerId) ?? 'naam gewist',
  });
  const lines = ranked.map((one) => ({ ...asOption(one), hint: sayReasons(one) }));
  return {
    role,
    roleName: roleName(city, role),
    roles: Object.entries(city.roles).map(([each, { name }]) => ({
      href: `/desk/cases/${caseId}?rol=${each}#vrijwilligers`,
      text: name,
      current: each === role,
    })),
    best: lines.slice(0, BEST),
    others: lines.slice(BEST),
    chosen: typed['volunteers'] ?? [],
    tasks: Object.entries(taskWords).map(([value, text]) => ({ value, text })),
    task:
      firstOf(typed, 'task') === '' ? (city.roles[role]?.usualTask ?? '') : firstOf(typed, 'task'),
    waves: sayWaves(city),
    runs,
    mayExclude: [...ranked, ...excluded.filter(({ wasSaid }) => !wasSaid)].map(asOption),
    wereExcluded: excluded.filter(({ wasSaid }) => wasSaid).map(asOption),
    excludedBy: excludedBy.map((value) => ({ value, text: excludedWords[value] })),
    excluded: excluded.map(({ volunteerId, why }) => ({
      name: names.get(volunteerId) ?? 'naam gewist',
      href: volunteerHref(volunteerId),
      why: why.join(', '),
    })),
  };
}

/** «Blijvend: telkens tot 2 mensen tegelijk, …» */
function sayWaves({ matching: { waves } }: City): string {
  const { lasting } = waves;
  return (
    `We vragen eerst wie het best past, telkens zo weinig mensen als nodig: hoogstens ${String(lasting.offersPerWave)} tegelijk voor langere tijd, ` +
    `${String(waves.offersPerWave)} voor één keer. Wie nee zegt, wordt vervangen. Na ${String(lasting.waves)} of ${String(waves.waves)} rondes, ` +
    `of ${String(waves.people)} mensen, komt het terug bij jou.`
  );
}

/** «Voor: woont in dezelfde wijk. Tegen: heeft al 1 match.» */
function sayReasons(reasons: {
  readonly for: readonly string[];
  readonly against: readonly string[];
}): string {
  const said = [
    reasons.for.length === 0 ? undefined : `Voor: ${reasons.for.join(', ')}.`,
    reasons.against.length === 0 ? undefined : `Tegen: ${reasons.against.join(', ')}.`,
  ];
  return said.filter((part) => part !== undefined).join(' ');
}

/** The role of the list: as asked for in the address, else that of the search that runs, else the city's first. */
export function roleToShow(
  { roles }: Pick<City, 'roles'>,
  asked: unknown,
  requests: readonly { readonly role: string; readonly state: string }[],
): CityRole {
  const running = requests.findLast(({ state }) => state !== 'closed')?.role;
  const known = Object.keys(roles);
  return (
    known.find((role) => role === asked) ?? known.find((role) => role === running) ?? known[0] ?? ''
  );
}
