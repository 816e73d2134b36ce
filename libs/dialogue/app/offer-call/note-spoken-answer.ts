import { type AccountId, DomainError, type OfferId } from '#kernel';
import { AcceptOffer, DeclineOffer, type OfferView, ReadOffer } from '#matching';
import { UnitOfWork } from '#platform';
import { FinishTask, ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { spokenAnswers } from '../../texts.voice.ts';

interface Spoken {
  readonly offerId: OfferId;
  readonly says: 'yes' | 'no';
  readonly accountId: AccountId;
}

/** One of us spoke with a volunteer and notes her answer: it counts as if she had given it herself. */
@Injectable()
export class NoteSpokenAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readOffer: ReadOffer,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly readTask: ReadTask,
    private readonly finishTask: FinishTask,
  ) {}

  /**
   * What was to be done because she asked for a person, or did not know yet, is done with it.
   * @throws DomainError `offer.answered_meanwhile` when it is not open any more, or its place is filled
   */
  run({ offerId, says, accountId }: Spoken): Promise<void> {
    return this.unitOfWork.run(async () => {
      const offer = await this.readOffer.run(offerId);
      const outcome =
        offer.state !== 'sent'
          ? 'late'
          : says === 'yes'
            ? await this.acceptOffer.runLate(offerId, accountId)
            : await this.declineOffer.run(offerId, accountId);
      if (outcome !== 'held' && outcome !== 'declined') {
        throw new DomainError('offer.answered_meanwhile', { offerId, state: offer.state });
      }
      await this.finish(offer, { says, accountId });
    });
  }

  private async finish(
    { caseId, volunteerId }: OfferView,
    { says, accountId }: Omit<Spoken, 'offerId'>,
  ): Promise<void> {
    const asksPerson = await this.readTask.openOf(volunteerId, 'volunteer_asks_person');
    const doubts = await this.readTask.openOf(volunteerId, 'volunteer_undecided');
    // what she texted may be about any of her offers: whoever spoke with her heard what she thinks of it
    for (const { taskId } of [
      ...asksPerson.filter(({ about }) => about.caseId === caseId),
      ...doubts,
    ]) {
      await this.finishTask.run({ taskId, accountId, result: spokenAnswers[says] });
    }
  }
}
