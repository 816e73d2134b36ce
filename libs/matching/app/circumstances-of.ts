import type { City, CityRole, RoleRules } from '#geography';
import { DomainError, localDate } from '#kernel';
import type { Circumstances } from '../domain/asking.ts';
import { roomAhead } from '../domain/room-ahead.ts';

/** The city's rules for a role and a moment, as the domain reads them. */
export function circumstancesOf(
  city: City,
  role: CityRole,
  now: Date,
  askedBy: Circumstances['askedBy'],
): Circumstances {
  const { screeningRequired, mayHaveReported, reach, visitMinutes, usualTask } = rulesOf(
    city,
    role,
  );
  const { perVolunteer, weights, answeringPrior, loadPenalty } = city.matching;
  return {
    ...{ now, askedBy, screeningRequired, mayHaveReported, reach, visitMinutes },
    ...{ perVolunteer, weights, answeringPrior, loadPenalty },
    lasting: usualTask === 'lasting',
    today: localDate(now, city.zone),
    room: roomAhead(now, city.zone, visitMinutes),
  };
}

/** @throws DomainError `request.unknown_role` */
export function rulesOf(city: City, role: CityRole): RoleRules {
  const rules = Object.hasOwn(city.roles, role) ? city.roles[role] : undefined;
  if (rules === undefined) {
    throw new DomainError('request.unknown_role');
  }
  return rules;
}
