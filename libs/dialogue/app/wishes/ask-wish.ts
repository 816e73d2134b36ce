import { DAY_MS, type LocalDate, type VolunteerId, type WeeklyHours } from '#kernel';
import { type IncomingText, ReadText } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import type { VolunteerContactView } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { WishQuestionRow } from '../../db/wish-question.entity.ts';
import { WishQuestions } from '../../db/wish-questions.repository.ts';
import { WISH_ASKED } from '../../domain/purposes.ts';
import type { WishAsked } from '../../domain/standing.ts';
import { endWishQuestion } from '../../jobs.ts';
import { KeepForHuman } from '../keep-for-human.ts';
import { TextVolunteer } from '../text-volunteer.ts';

const LIFE_MS = 2 * DAY_MS;

interface Question {
  readonly kind: WishAsked;
  readonly body: (contact: VolunteerContactView) => string;
  readonly until?: LocalDate | undefined;
  readonly hours?: readonly WeeklyHours[] | undefined;
}

/** Asks a volunteer back about a wish of hers. What she leaves without an answer, a human reads. */
@Injectable()
export class AskWish {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: WishQuestions,
    private readonly textVolunteer: TextVolunteer,
    private readonly keepForHuman: KeepForHuman,
    private readonly readText: ReadText,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async within(
    tx: Tx,
    { text, volunteerId }: { readonly text: IncomingText; readonly volunteerId: VolunteerId },
    { kind, body, until, hours }: Question,
  ): Promise<void> {
    await this.giveUp(tx, await this.questions.find(tx, volunteerId));
    const askedAt = this.clock.now();
    const { messageId } = text;
    const row = Object.assign(new WishQuestionRow(), {
      ...{ volunteerId, messageId, kind, askedAt, until: until ?? null },
      ...{
        expiresAt: new Date(askedAt.getTime() + LIFE_MS),
        hours: hours === undefined ? null : [...hours],
      },
    } satisfies WishQuestionRow);
    await this.questions.save(tx, row);
    await this.outbox.add(tx, endWishQuestion({ volunteerId, messageId }), row.expiresAt);
    await this.textVolunteer.run({ volunteerId, body, purpose: WISH_ASKED });
  }

  /** Its time is over. Nothing where she answered, or where something else was asked since. */
  end({
    volunteerId,
    messageId,
  }: Pick<WishQuestionRow, 'volunteerId' | 'messageId'>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.questions.find(tx, volunteerId);
      if (row?.messageId === messageId) {
        await this.giveUp(tx, row);
      }
    });
  }

  /** She wants no more texts: her next yes answers nothing of this. */
  async stop(tx: Tx, volunteerId: VolunteerId): Promise<void> {
    await this.giveUp(tx, await this.questions.find(tx, volunteerId));
  }

  /** No answer came, or no yes: a human reads what she wrote. What was heavy is asked by whoever calls. */
  async giveUp(tx: Tx, row: WishQuestionRow | null): Promise<void> {
    if (row === null) {
      return;
    }
    const { volunteerId, messageId, kind } = row;
    await this.questions.end(tx, volunteerId);
    if (kind !== 'heavy') {
      const text = await this.readText.run(messageId);
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId }, null);
    }
  }
}
