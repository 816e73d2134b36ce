import type { City, CityRole, RoleRules } from '#geography';
import { DomainError, localDate } from '#kernel';
import type { Circumstances, Distance } from '../domain/asking.ts';
import type { Task } from '../domain/request-state.ts';
import { roomAhead } from '../domain/room-ahead.ts';

/** What is asked, when, by whom, and from how far. */
interface Asking {
  readonly role: CityRole;
  readonly now: Date;
  readonly askedBy: Circumstances['askedBy'];
  /** When left out, what is usual for the role. */
  readonly task?: Task | undefined;
  /** When left out, as far as the role reaches. */
  readonly border?: Distance | undefined;
}

/** The city's rules for a role and a moment, as the domain reads them. */
export function circumstancesOf(city: City, asking: Asking): Circumstances {
  const { role, now, askedBy } = asking;
  const { screeningRequired, mayHaveReported, reach, visitMinutes, ...rules } = rulesOf(city, role);
  const { perVolunteer, weights, answeringPrior, loadPenalty } = city.matching;
  return {
    ...{ now, askedBy, screeningRequired, mayHaveReported, visitMinutes },
    ...{ perVolunteer, weights, answeringPrior, loadPenalty },
    task: asking.task ?? rules.usualTask,
    border: asking.border ?? reach.at(-1) ?? 'city',
    mayBeByPhone: !rules.distanceCountsByPhone,
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
