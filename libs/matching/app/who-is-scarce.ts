import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import { type Tx } from '#platform';
import { MatchesOf, type VolunteerProfile, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { RequestChoices } from '../db/request-choices.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import type { Elsewhere } from '../domain/asking.ts';
import { scarcityPrices, SCARCITY_REQUESTS } from '../domain/scarcity-price.ts';
import { rarestTraits } from '../domain/traits.ts';

/** How much others need each volunteer, from who could serve the last requests and who has a place free now. */
@Injectable()
export class WhoIsScarce {
  constructor(
    private readonly requests: Requests,
    private readonly requestChoices: RequestChoices,
    private readonly profiles: VolunteerProfiles,
    private readonly matchesOf: MatchesOf,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param holders everybody who holds the role; of them it is told what they have that few have */
  async within(
    tx: Tx,
    holders: readonly VolunteerProfile[],
  ): Promise<ReadonlyMap<VolunteerId, Elsewhere>> {
    const requests = await this.requestChoices.last(tx, SCARCITY_REQUESTS);
    const ids = [...new Set(requests.flatMap(({ couldServe }) => couldServe))];
    const active = (await this.profiles.run({ ids })).filter(({ state }) => state === 'active');
    const seats = await this.requests.activeMatches(tx, ids);
    const before = await this.matchesOf.outsideRequests(ids);
    const most = this.city.matching.perVolunteer.activeMatches;
    const free = new Map(
      active.map(({ volunteerId: id, maxMatches }) => {
        const matches = (seats.get(id) ?? 0) + (before.get(id) ?? 0);
        return [id, Math.min(maxMatches, most) - matches];
      }),
    );
    const prices = scarcityPrices(requests, free);
    const there = holders.filter(({ state }) => state === 'active');
    const rarest = rarestTraits(there);
    return new Map(
      there.map((profile) => {
        const price = prices.get(profile.volunteerId) ?? 0;
        return [profile.volunteerId, { price, because: rarest.get(profile) }];
      }),
    );
  }
}
