import { type E164, type LocalDate, mergeHours, type WeeklyHours } from '#kernel';

/** Days on which a volunteer cannot, both included. */
export interface AwayDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** All that is known of a volunteer and that one of us, or she herself, may change. */
export interface VolunteerDetails {
  readonly name: string;
  readonly phone: E164 | undefined;
  readonly email: string | undefined;
  readonly street: string | undefined;
  readonly houseNumber: string | undefined;
  readonly likes: string | undefined;
  readonly ratherNot: string | undefined;
  readonly allergies: string | undefined;
  readonly streets: string | undefined;
  readonly remark: string | undefined;
  readonly neighbourhood: string;
  readonly alsoIn: readonly string[];
  readonly roles: readonly string[];
  readonly languages: readonly string[];
  readonly gender: 'man' | 'vrouw' | undefined;
  readonly canPets: boolean;
  readonly canStairs: boolean;
  readonly canSmoke: boolean;
  readonly byPhone: boolean;
  readonly atHome: boolean;
  readonly hasCar: boolean;
  readonly hours: readonly WeeklyHours[];
  readonly away: readonly AwayDays[];
  readonly interests: readonly string[];
  readonly maxMatches: number;
  readonly minor: boolean;
  readonly onProbation: boolean;
}

/** What changed, as it is kept: each field with what it was and what it became. */
export type Changes = Readonly<
  Record<string, { readonly before?: unknown; readonly after?: unknown }>
>;

/** The fields in which the two differ; hours are the same however they were parted. */
export function changesBetween(
  before: VolunteerDetails,
  change: Partial<VolunteerDetails>,
): Changes {
  const fields = Object.keys(change) as (keyof VolunteerDetails)[];
  return Object.fromEntries(
    fields
      .filter((field) => asText(field, before[field]) !== asText(field, change[field]))
      .map((field) => [field, { before: before[field], after: change[field] }]),
  );
}

/** The fields of hours and days in one order: a database gives them back in its own. */
function asText(field: keyof VolunteerDetails, value: unknown): string | undefined {
  if (field === 'hours') {
    const hours = mergeHours((value ?? []) as WeeklyHours[]);
    return JSON.stringify(hours.map(({ weekday, from, to }) => [weekday, from, to]));
  }
  if (field === 'away') {
    return JSON.stringify(((value ?? []) as AwayDays[]).map(({ from, to }) => [from, to]));
  }
  return JSON.stringify(value);
}
