import type { CaseId, VolunteerId } from '#kernel';
import type { AskedBefore, PastOffer } from '../../../libs/matching/domain/asking.ts';
import type { OfferState } from '../../../libs/matching/domain/offer-state.ts';
import type { SimulatedVolunteer, World } from '../world/world.ts';

/** An offer as it stands; its state changes as it is answered. */
export interface MadeOffer extends PastOffer {
  state: OfferState;
  answeredAt: Date | undefined;
}

interface Now {
  readonly of: SimulatedVolunteer;
  readonly offers: MadeOffer[];
  matches: number;
}

/** What every volunteer was asked so far, and carries. */
export class VolunteersNow {
  /** Counts how often something changed. */
  changes = 0;
  private readonly all: ReadonlyMap<VolunteerId, Now>;

  constructor({ volunteers }: World) {
    this.all = new Map(
      [...volunteers].map(([id, of]) => [id, { of, offers: [], matches: of.takenUntil.length }]),
    );
  }

  before(id: VolunteerId): AskedBefore {
    const { offers, matches } = this.now(id);
    return { offers, activeMatches: matches };
  }

  of(id: VolunteerId): SimulatedVolunteer {
    return this.now(id).of;
  }

  offer(id: VolunteerId, { caseId, role }: { caseId: CaseId; role: string }, at: Date): MadeOffer {
    const offer: MadeOffer = {
      ...{ caseId, role, state: 'sent', sentAt: at, answeredAt: undefined },
    };
    this.now(id).offers.push(offer);
    this.changes += 1;
    return offer;
  }

  begin(id: VolunteerId): void {
    this.now(id).matches += 1;
    this.changes += 1;
  }

  end(id: VolunteerId): void {
    this.now(id).matches -= 1;
    this.changes += 1;
  }

  /** Places that neither a match nor an open offer takes. */
  freePlaces(): ReadonlyMap<VolunteerId, number> {
    return new Map([...this.all].map(([id, now]) => [id, freePlacesOf(now)]));
  }

  /** An offer ends in this state; who let the time pass answered nothing. */
  settle(offer: MadeOffer, state: OfferState, answeredAt?: Date): void {
    offer.state = state;
    offer.answeredAt = answeredAt;
    this.changes += 1;
  }

  private now(id: VolunteerId): Now {
    const found = this.all.get(id);
    if (found === undefined) {
      throw new Error(`no volunteer ${id} lives in this world`);
    }
    return found;
  }
}

function freePlacesOf({ of, offers, matches }: Now): number {
  const open = offers.filter(({ state }) => state === 'sent').length;
  return Math.max(0, of.who.maxMatches - matches - open);
}
