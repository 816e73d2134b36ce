import {
  type Candidate,
  type Circumstances,
  type Distance,
  distances,
  type Sought,
} from './asking.ts';

/**
 * How far a volunteer is from the person; none while it is not known where the person lives. Streets and
 * neighbourhoods are those that the volunteer named, wherever the home is.
 */
export function distanceOf(who: Candidate, sought: Sought): Distance | undefined {
  if (sought.onStreet.has(who.volunteerId)) {
    return 'street';
  }
  if (sought.neighbourhood === undefined) {
    return undefined;
  }
  if ([who.neighbourhood, ...who.alsoIn].includes(sought.neighbourhood)) {
    return 'neighbourhood';
  }
  return sought.bordering.includes(who.neighbourhood) ? 'bordering' : 'city';
}

/** Whether the volunteer lives beyond the border; nobody does while it is unknown where the person lives. */
export function isBeyond(who: Candidate, sought: Sought, border: Distance): boolean {
  const distance = distanceOf(who, sought);
  return distance !== undefined && distances.indexOf(distance) > distances.indexOf(border);
}

/** Whether the two would talk by phone for certain: then distance counts nothing. */
export function isByPhone(
  who: Pick<Candidate, 'byPhone' | 'atHome'>,
  { contact }: Pick<Sought, 'contact'>,
  { mayBeByPhone }: Pick<Circumstances, 'mayBeByPhone'>,
): boolean {
  const suits = (way: (typeof contact)[number]): boolean =>
    contact.length === 0 || contact.includes(way);
  const comes = who.atHome && suits('at_home');
  return mayBeByPhone && who.byPhone && suits('by_phone') && !comes;
}
