import { WhoOptedOut } from '#messaging';
import { type CaseId, DAY_MS, type OfferId, type VolunteerId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { MatchesOf, VolunteerProfiles } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { type AskedBefore, type Candidate, type PastOffer } from '../domain/asking.ts';
import { WhoIsScarce } from './who-is-scarce.ts';

/** Older answers weigh next to nothing. */
const HISTORY_DAYS = 730;

export interface LoadedCandidate {
  readonly who: Candidate;
  readonly before: AskedBefore;
  /** Codes of this volunteer's earlier offers; a new one is unlike them. */
  readonly codes: ReadonlySet<string>;
}

/** Volunteers with what they were asked before, as it stands in this transaction. */
@Injectable()
export class LoadCandidates {
  constructor(
    private readonly volunteerProfiles: VolunteerProfiles,
    private readonly matchesOf: MatchesOf,
    private readonly whoIsScarce: WhoIsScarce,
    private readonly whoOptedOut: WhoOptedOut,
    private readonly offers: Offers,
    private readonly requests: Requests,
    private readonly clock: Clock,
  ) {}

  /** @param except an offer that is looked away from, as if it had not been made yet */
  async within(
    tx: Tx,
    caseId: CaseId,
    which: { readonly role: string } | { readonly ids: readonly VolunteerId[] },
    except?: OfferId,
  ): Promise<LoadedCandidate[]> {
    const profiles = await this.volunteerProfiles.run(which);
    const ids = profiles.map(({ volunteerId }) => volunteerId);
    const since = new Date(this.clock.now().getTime() - HISTORY_DAYS * DAY_MS);
    const asked = await this.offers.historyOf(tx, ids, caseId, since);
    const history = byVolunteer(asked.filter(({ id }) => id !== except));
    const matches = await this.requests.activeMatches(tx, ids);
    const before = await this.matchesOf.outsideRequests(ids);
    const optedOut = await this.whoOptedOut.run();
    const scarce = await this.whoIsScarce.within(tx, profiles);
    return profiles.map((profile) => {
      const own = history.get(profile.volunteerId) ?? [];
      return {
        who: {
          ...profile,
          activeSince: profile.stateSince,
          optedOut: optedOut.has(profile.subjectId),
          elsewhere: scarce.get(profile.volunteerId) ?? { price: 0 },
        },
        before: {
          offers: own.map(pastOffer),
          activeMatches:
            (matches.get(profile.volunteerId) ?? 0) + (before.get(profile.volunteerId) ?? 0),
        },
        codes: this.recentCodes(own),
      };
    });
  }

  private recentCodes(own: readonly OfferRow[]): Set<string> {
    const since = this.clock.now().getTime() - 60 * DAY_MS;
    return new Set(own.filter(({ sentAt }) => sentAt.getTime() > since).map(({ code }) => code));
  }
}

/** What she was asked, as the rules read it. */
export function pastOffer({ caseId, role, state, sentAt, ...own }: OfferRow): PastOffer {
  const { answeredAt, wroteAt, reached } = own;
  return {
    ...{ caseId, role, state, sentAt },
    ...{ answeredAt: answeredAt ?? undefined, wrote: wroteAt !== null, unreached: !reached },
  };
}

function byVolunteer(rows: readonly OfferRow[]): ReadonlyMap<VolunteerId, readonly OfferRow[]> {
  const grouped = new Map<VolunteerId, OfferRow[]>();
  for (const row of rows) {
    const own = grouped.get(row.volunteerId) ?? [];
    own.push(row);
    grouped.set(row.volunteerId, own);
  }
  return grouped;
}
