import type { VolunteerId } from '#kernel';

/** The page of a volunteer: wherever her name stands, it leads there. */
export function volunteerHref(volunteerId: VolunteerId): string {
  return `/desk/volunteers/${volunteerId}`;
}
