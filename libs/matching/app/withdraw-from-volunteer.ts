import { ReadCase } from '#casework';
import { OfficeCalendar } from '#geography';
import { type AccountId, type CaseId, endOfWorkingDay, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { MatchesOf } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { isVisitAhead, personWasTold } from '../domain/seat-state.ts';
import { EndOffers } from './end-offers.ts';
import { FreeSeat } from './free-seat.ts';
import { LockOffer } from './lock-offer.ts';

/** In these states of a volunteer nothing that she was asked stands any more. */
const notAsked: readonly string[] = ['paused', 'away', 'suspended', 'ended'];
/** In these she goes to nobody either. */
const goesNowhere: readonly string[] = ['suspended', 'ended'];

/**
 * A volunteer cannot be asked any more: what she was asked and did not answer is withdrawn. Where she goes to nobody
 * from now on, her places whose first visit is still to come are free again, each case reads so, and somebody is to call
 * each person who expects her.
 */
@Injectable()
export class WithdrawFromVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly lockOffer: LockOffer,
    private readonly endOffers: EndOffers,
    private readonly freeSeat: FreeSeat,
    private readonly matchesOf: MatchesOf,
    private readonly readCase: ReadCase,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param moved to which state; @param moved.accountId who of us did that */
  run(moved: {
    volunteerId: VolunteerId;
    to: string;
    accountId?: AccountId | undefined;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!notAsked.includes(moved.to)) {
        return;
      }
      for (const { id } of await this.offers.unansweredBy(tx, moved.volunteerId)) {
        const { offer } = await this.lockOffer.within(tx, id);
        if (offer.state === 'sent') {
          await this.endOffers.within(tx, [offer], 'withdrawn', moved.accountId);
        }
      }
      const left = goesNowhere.includes(moved.to) ? await this.whoExpect(moved.volunteerId) : [];
      for (const { id } of goesNowhere.includes(moved.to)
        ? await this.offers.acceptedBy(tx, moved.volunteerId)
        : []) {
        const locked = await this.lockOffer.within(tx, id);
        const { offer, seat } = locked;
        const isToCome =
          seat !== undefined &&
          (!personWasTold(seat.state) || isVisitAhead(seat, this.clock.now()));
        if (isToCome) {
          await this.freeSeat.within(tx, locked, seat, moved.accountId);
          await this.endOffers.within(tx, [offer], 'withdrawn', moved.accountId);
        }
      }
      await this.toBeCalled(left, moved.volunteerId);
    });
  }

  /** For whom she was there, or to whom she would have gone: the person knows of her. */
  private async whoExpect(volunteerId: VolunteerId): Promise<CaseId[]> {
    const matches = await this.matchesOf.run(volunteerId);
    const running = matches.filter(({ ended }) => ended === undefined);
    return [...new Set(running.map(({ caseId }) => caseId))];
  }

  /** Nobody waits at her door for somebody who does not come. */
  private async toBeCalled(caseIds: readonly CaseId[], volunteerId: VolunteerId): Promise<void> {
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    for (const caseId of caseIds) {
      const { personSubjectId: subjectId } = await this.readCase.run(caseId);
      const about = { caseId, volunteerId };
      await this.addTask.unlessOpen({ kind: 'visitor_fell_away', about, subjectId, dueAt });
    }
  }
}
