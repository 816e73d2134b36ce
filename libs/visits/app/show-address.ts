import { AppendToTimeline, ReadCase } from '#casework';
import { addressReleased } from '#facts';
import { firstName } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { moveVisit } from '../domain/visit-state.ts';
import { CheckCode, type WrongCode } from './check-code.ts';
import { LiveLinks } from './live-links.ts';
import { VisitWords } from './visit-words.ts';

/** What a visitor needs at the door. */
export interface DoorDetails {
  readonly firstName: string | undefined;
  readonly street: string | undefined;
  readonly houseNumber: string | undefined;
  readonly postcode: string | undefined;
  readonly word: string;
  readonly plannedAt: Date;
  /** Somebody told her who comes, and the word. */
  readonly personKnows: boolean;
}

export type ShowAddressOutcome =
  { readonly kind: 'shown'; readonly details: DoorDetails } | WrongCode | { readonly kind: 'gone' };

/** Opens the address with the code that was texted. A wrong code counts, whatever else happens. */
@Injectable()
export class ShowAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly liveLinks: LiveLinks,
    private readonly checkCode: CheckCode,
    private readonly visits: Visits,
    private readonly words: VisitWords,
    private readonly readCase: ReadCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(token: string, typed: string): Promise<ShowAddressOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const live = await this.liveLinks.findForUpdate(tx, token);
      if (live?.visit === undefined) {
        return { kind: 'gone' };
      }
      const wrong = await this.checkCode.within(tx, live.link, typed);
      if (wrong !== undefined) {
        return wrong;
      }
      const visit = await this.visits.getForUpdate(tx, live.visit.id);
      await this.release(tx, visit);
      return { kind: 'shown', details: await this.details(tx, visit) };
    });
  }

  /** The first look is told; each further one stands on the timeline as well. */
  private async release(tx: Tx, visit: VisitRow): Promise<void> {
    const { id: visitId, caseId, volunteerId } = visit;
    if (visit.state !== 'planned') {
      const refs = { visitId, volunteerId };
      await this.appendToTimeline.run({ caseId, kind: 'address_shown_again', refs });
      return;
    }
    visit.state = moveVisit(visit.state, 'released');
    visit.releasedAt = this.clock.now();
    await this.visits.save(tx, visit);
    await this.outbox.add(tx, addressReleased({ visitId, caseId, volunteerId }));
  }

  private async details(tx: Tx, visit: VisitRow): Promise<DoorDetails> {
    const { name, street, houseNumber, postcode } = (await this.readCase.run(visit.caseId)).person;
    return {
      ...{ street, houseNumber, postcode },
      firstName: firstName(name),
      word: await this.words.open(tx, visit),
      plannedAt: visit.plannedAt,
      personKnows: visit.personToldAt !== null,
    };
  }
}
