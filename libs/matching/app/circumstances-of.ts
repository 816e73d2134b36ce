import { type City, type CityRole, cityRoles, type RoleRules } from '#geography';
import { DomainError, localDate } from '#kernel';
import type { Circumstances } from '../domain/asking.ts';
import { roomAhead } from '../domain/room-ahead.ts';

/** The city's rules for a role and a moment, as the domain reads them. */
export function circumstancesOf(
  city: City,
  role: string,
  now: Date,
  askedBy: Circumstances['askedBy'],
): Circumstances {
  const { screeningRequired, reach, visitMinutes } = rulesOf(city, role);
  const { perVolunteer, weights, answeringPrior, loadPenalty } = city.matching;
  return {
    ...{ now, askedBy, screeningRequired, reach, visitMinutes },
    ...{ perVolunteer, weights, answeringPrior, loadPenalty },
    today: localDate(now, city.zone),
    room: roomAhead(now, city.zone, visitMinutes),
  };
}

/** @throws DomainError `request.unknown_role` */
export function rulesOf(city: City, role: string): RoleRules {
  const known = cityRoles.find((one: CityRole) => one === role);
  if (known === undefined) {
    throw new DomainError('request.unknown_role');
  }
  return city.roles[known];
}
