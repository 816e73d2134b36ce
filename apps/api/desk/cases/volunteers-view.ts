import { type CityRole, cityRoles } from '#geography';
import type { VolunteerId } from '#kernel';
import type { RankedVolunteers } from '#matching';
import { roleNames } from '../words/state-words.ts';
import type { TypedForm } from '../forms/typed-form.ts';

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
  readonly best: readonly RankedLine[];
  readonly others: readonly RankedLine[];
  readonly excluded: readonly { readonly name: string; readonly why: string }[];
}

interface RankedLine {
  readonly volunteerId: string;
  readonly name: string;
  /** 0–100 */
  readonly score: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly chosen: boolean;
}

type Names = ReadonlyMap<VolunteerId, string>;

/** So many fit in a look; the rest is one press away. */
const BEST = 8;

export function volunteerChoice(
  { caseId, role }: { readonly caseId: string; readonly role: CityRole },
  { ranked, excluded }: RankedVolunteers,
  names: Names,
  typed: TypedForm,
): VolunteerChoice {
  const chosen = typed['volunteers'] ?? [];
  const lines = ranked.map(({ volunteerId, score, ...reasons }) => ({
    volunteerId,
    name: names.get(volunteerId) ?? 'naam gewist',
    score: Math.round(score * 100),
    for: reasons.for,
    against: reasons.against,
    chosen: chosen.includes(volunteerId),
  }));
  return {
    role,
    roleName: roleNames[role],
    roles: cityRoles.map((each) => ({
      href: `/desk/cases/${caseId}?rol=${each}#vrijwilligers`,
      text: roleNames[each],
      current: each === role,
    })),
    best: lines.slice(0, BEST),
    others: lines.slice(BEST),
    excluded: excluded.map(({ volunteerId, why }) => ({
      name: names.get(volunteerId) ?? 'naam gewist',
      why: why.join(', '),
    })),
  };
}

/** The role of the list: as asked for in the address, else that of the search that runs. */
export function roleToShow(
  asked: unknown,
  requests: readonly { readonly role: string; readonly state: string }[],
): CityRole {
  const running = requests.findLast(({ state }) => state !== 'closed')?.role;
  return (
    cityRoles.find((role) => role === asked) ??
    cityRoles.find((role) => role === running) ??
    'babbelbuddy'
  );
}
