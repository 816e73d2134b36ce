import type { VolunteerDetails } from './volunteer-details.ts';

/** What must be known of a volunteer before anything can be asked of her, whatever steps she took. */
const detailsNeeded = ['phone', 'roles', 'hours', 'way'] as const;
export type DetailNeeded = (typeof detailsNeeded)[number];

interface Known extends Pick<VolunteerDetails, 'roles' | 'hours' | 'byPhone' | 'atHome'> {
  readonly hasNumber: boolean;
}

/**
 * What is not known yet: no search finds a volunteer of whom one of these is missing.
 * @param mayBeByPhone whether a role can be done by phone
 */
export function missingDetails(
  { hasNumber, roles, hours, byPhone, atHome }: Known,
  mayBeByPhone: (role: string) => boolean,
): DetailNeeded[] {
  const isKnown: Readonly<Record<DetailNeeded, boolean>> = {
    phone: hasNumber,
    roles: roles.length > 0,
    hours: hours.length > 0,
    way: atHome || (byPhone && (roles.length === 0 || roles.some(mayBeByPhone))),
  };
  return detailsNeeded.filter((detail) => !isKnown[detail]);
}
