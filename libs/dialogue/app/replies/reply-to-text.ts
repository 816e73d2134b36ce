import { AppendToTimeline } from '#casework';
import { type AccountId, DAY_MS, type MessageId, type SubjectId } from '#kernel';
import { ReadText, SendText } from '#messaging';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { TextReplies } from '../../db/text-replies.repository.ts';
import { TextToReviewRows } from '../../db/text-to-review.repository.ts';
import { REPLY } from '../../domain/purposes.ts';
import { AnswersTo } from '../answers-to.ts';
import { MakeReport } from '../make-report.ts';
import { PrepareReply, type PreparedReply } from './prepare-reply.ts';

interface Reply {
  readonly messageId: MessageId;
  readonly accountId: AccountId;
  readonly words: string;
}

/** Long enough for a text that waits through a weekend of quiet hours. */
const LIFE_MS = 4 * DAY_MS;

/**
 * One of us answers somebody's text, as was promised. It keeps the quiet hours as every text that is not told to
 * be urgent: within 15 minutes of hers it is an answer to her own words.
 */
@Injectable()
export class ReplyToText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prepareReply: PrepareReply,
    private readonly readText: ReadText,
    private readonly sendText: SendText,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
    private readonly replies: TextReplies,
    private readonly rows: TextToReviewRows,
    private readonly answersTo: AnswersTo,
    private readonly makeReport: MakeReport,
    private readonly clock: Clock,
  ) {}

  /** A text that asks for no decision is read with that. @throws DomainError as `PrepareReply` does */
  run({ messageId, accountId, words }: Reply): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const reply = await this.prepareReply.run({ messageId, words });
      const { to, body, caseId } = reply;
      const replyId = await this.sendText.run({
        ...{ recipient: await this.recipient(messageId, reply), number: to, body },
        ...{ purpose: REPLY, priority: 'other' },
        ...(caseId === undefined ? {} : { about: { caseId } }),
        validUntil: new Date(this.clock.now().getTime() + LIFE_MS),
      });
      await this.replies.add(tx, { messageId, replyId, accountId, at: this.clock.now() });
      if (caseId !== undefined) {
        const refs = { messageId, replyId };
        await this.appendToTimeline.run({ caseId, kind: 'replied', refs, accountId });
      }
      await this.settle(tx, messageId, accountId);
    });
  }

  private async recipient(messageId: MessageId, { to }: PreparedReply): Promise<SubjectId> {
    const volunteerId = await this.volunteerByPhone.run(to);
    return volunteerId === undefined
      ? (await this.readText.run(messageId)).subjectId
      : (await this.volunteerContact.run(volunteerId)).subjectId;
  }

  private async settle(tx: Tx, messageId: MessageId, accountId: AccountId): Promise<void> {
    const row = await this.rows.findForUpdate(tx, messageId);
    if (row?.state !== 'open') {
      return;
    }
    const asks = row.volunteerId === null ? [] : await this.answersTo.run(row, row.volunteerId);
    if (asks.length === 0) {
      const handled = { state: 'handled', handledAt: this.clock.now() } as const;
      Object.assign(row, { ...handled, handledBy: accountId, handledAs: 'read' });
      await this.rows.save(tx, row);
      await this.makeReport.isRead(messageId, accountId, 'Beantwoord.');
    }
  }
}
