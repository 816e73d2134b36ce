import { CITY, type City } from '#geography';
import { DAY_MS, localDate, type LocalDate, type VolunteerId } from '#kernel';
import { WhoOptedOut } from '#messaging';
import { Clock, UnitOfWork } from '#platform';
import { MatchesOf, type VolunteerProfile, VolunteerProfiles, WhoIsIncomplete } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import type { PastOffer } from '../domain/asking.ts';
import { isFree } from '../domain/may-be-asked.ts';
import { pastOffer } from './load-candidates.ts';

/** So far back what she was asked bars that she is asked more. */
const LIMIT_DAYS = 7;

/** Who may be asked something today, whatever it is: there, with room, reached by text, with all that is needed, and not asked too much of late. */
@Injectable()
export class WhoIsFree {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: VolunteerProfiles,
    private readonly matchesOf: MatchesOf,
    private readonly whoIsIncomplete: WhoIsIncomplete,
    private readonly whoOptedOut: WhoOptedOut,
    private readonly offers: Offers,
    private readonly requests: Requests,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(): Promise<VolunteerId[]> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const today = localDate(now, this.city.zone);
      const { perVolunteer } = this.city.matching;
      const optedOut = await this.whoOptedOut.run();
      const incomplete = new Set(await this.whoIsIncomplete.run());
      const profiles = (await this.profiles.run({})).filter(
        ({ away, minor, numberBad, subjectId, volunteerId, ...hers }) =>
          !numberBad &&
          !minor &&
          this.isScreened(hers, today) &&
          !incomplete.has(volunteerId) &&
          !optedOut.has(subjectId) &&
          !away.some(({ from, to }) => from <= today && today <= to),
      );
      const ids = profiles.map(({ volunteerId }) => volunteerId);
      const seats = await this.requests.activeMatches(tx, ids);
      const before = await this.matchesOf.outsideRequests(ids);
      const since = new Date(now.getTime() - LIMIT_DAYS * DAY_MS);
      const asked = new Map<VolunteerId, PastOffer[]>();
      for (const offer of await this.offers.recent(tx, since)) {
        const hers = asked.get(offer.volunteerId) ?? [];
        asked.set(offer.volunteerId, [...hers, pastOffer(offer)]);
      }
      const free = profiles.filter((who) => {
        const { volunteerId: id } = who;
        const activeMatches = (seats.get(id) ?? 0) + (before.get(id) ?? 0);
        const hers = { offers: asked.get(id) ?? [], activeMatches };
        return isFree({ who, before: hers, circumstances: { now, today, perVolunteer } });
      });
      return free.map(({ volunteerId }) => volunteerId);
    });
  }

  /** For one of her roles at least. */
  private isScreened(
    { roles, screenedUntil }: Pick<VolunteerProfile, 'roles' | 'screenedUntil'>,
    today: LocalDate,
  ): boolean {
    const holds = screenedUntil !== undefined && screenedUntil >= today;
    return holds || roles.some((role) => !(this.city.roles[role]?.screeningRequired ?? true));
  }
}
