import { AccountByPhone, AccountNames } from '#accounts';
import { CaseOfText, type SenderInCase, SenderInCases } from '#casework';
import {
  type CaseId,
  DomainError,
  type E164,
  type ListPage,
  type MessageId,
  type OfferId,
  type VolunteerId,
  wholeList,
} from '#kernel';
import { type MeantOffer, type OfferView, RecentOfferOf } from '#matching';
import { type IncomingText, ReadText } from '#messaging';
import { type Tx, UnitOfWork } from '#platform';
import { byItself } from '#reading';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { TextToReviewRow } from '../db/text-to-review.entity.ts';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import type { HumanReason } from '../domain/standing.ts';
import { AnswersTo } from './answers-to.ts';
import { mayAnswer } from '../domain/may-answer.ts';
import { mayReport } from '../domain/no-report.ts';
import { DoubtVisits } from './visits/doubt-visits.ts';

/** A text that waits for a human, word for word. */
export interface TextToReview {
  readonly messageId: MessageId;
  readonly reason: HumanReason;
  readonly receivedAt: Date;
  /** Undefined when its sender was erased meanwhile. */
  readonly text: string | undefined;
  /** Its words tell of danger: of that the desk hears first. */
  readonly danger: boolean;
  readonly from: E164 | undefined;
  /** Her number, or what stood in its place: «bpost», a short code. */
  readonly address: string | undefined;
  /** One click makes a report of it. */
  readonly mayReport: boolean;
  readonly volunteerId: VolunteerId | undefined;
  readonly name: string | undefined;
  /** Who else sent it, as far as our cases tell. */
  readonly sender?: SenderInCase | undefined;
  /** Its words stand on the timeline of a case; else, of a volunteer, only on the page of the volunteer. */
  readonly isOnCase: boolean;
  /** The case and the code of the offer that it is probably about, as far as it is about one. */
  readonly caseId?: CaseId | undefined;
  readonly code?: string | undefined;
  /** What it seems to say, where it may answer what she was asked, though that be over. */
  readonly guess?: 'yes' | 'no' | undefined;
  /** The moments of the visits that it puts in doubt. */
  readonly endangers: readonly Date[];
  /** What a yes or a no may be about: open, held, or over while its place is free. */
  readonly openOffers: readonly {
    readonly offerId: OfferId;
    readonly code: string;
    readonly caseId?: CaseId;
  }[];
}

/** The texts that nobody handled yet: first those that put a visit in doubt, then the oldest. */
@Injectable()
export class TextsToReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: TextToReviewRows,
    private readonly readText: ReadText,
    private readonly contact: VolunteerContact,
    private readonly answersTo: AnswersTo,
    private readonly doubtVisits: DoubtVisits,
    private readonly caseOfText: CaseOfText,
    private readonly recentOfferOf: RecentOfferOf,
    private readonly senderInCases: SenderInCases,
    private readonly accountByPhone: AccountByPhone,
    private readonly accountNames: AccountNames,
  ) {}

  /** @param page all of them unless told otherwise */
  run(page: ListPage = wholeList): Promise<TextToReview[]> {
    return this.unitOfWork.run(async (tx) => {
      const list: TextToReview[] = [];
      for (const row of await this.rows.open(tx, page)) {
        list.push(await this.opened(tx, row));
      }
      return list;
    });
  }

  count(): Promise<number> {
    return this.unitOfWork.run((tx) => this.rows.countOpen(tx));
  }

  /** What these volunteers wrote that nobody handled yet: whoever counts on one of them reads it first. */
  ofVolunteers(volunteerIds: readonly VolunteerId[]): Promise<TextToReview[]> {
    return this.unitOfWork.run(async (tx) => {
      const list: TextToReview[] = [];
      for (const row of await this.rows.openOfVolunteers(tx, volunteerIds)) {
        list.push(await this.opened(tx, row));
      }
      return list;
    });
  }

  private async opened(tx: Tx, row: TextToReviewRow): Promise<TextToReview> {
    const { messageId, reason, receivedAt, volunteerId } = row;
    const text = await unlessErased<IncomingText>(this.readText.run(messageId));
    const known = await this.about(row, text?.from);
    const sender = await this.senderOf(row, text?.from);
    const onCase = await this.caseOfText.run(messageId);
    return {
      ...{ messageId, reason, receivedAt },
      ...this.sentBy(text, reason),
      danger: text?.danger === true,
      volunteerId: volunteerId ?? undefined,
      name: known.name,
      sender,
      isOnCase: onCase !== undefined,
      caseId: onCase ?? caseOf(sender, known.offer),
      endangers: await this.endangers(tx, row, text),
      code: known.offer?.code,
      guess: guessOf(text, known.answers.length > 0 || known.wasOpen),
      openOffers: known.answers.map(({ offerId, code, caseId }) => {
        return { offerId, code, caseId };
      }),
    };
  }

  private sentBy(
    text: IncomingText | undefined,
    reason: HumanReason,
  ): Pick<TextToReview, 'text' | 'from' | 'address' | 'mayReport'> {
    const { whole, from, sender: address } = text ?? {};
    return { text: whole, from, address, mayReport: text !== undefined && mayReport(reason) };
  }

  private async endangers(
    tx: Tx,
    { reason, volunteerId }: TextToReviewRow,
    text: IncomingText | undefined,
  ): Promise<Date[]> {
    if (text === undefined || volunteerId === null || reason !== 'changed_mind') {
      return [];
    }
    const visits = await this.doubtVisits.endangered(tx, text, volunteerId);
    return visits.flatMap(({ plannedAt }) => plannedAt ?? []);
  }

  /** A volunteer may be the person of a case as well: then it is her own words that say so. */
  private async senderOf(
    { reason, volunteerId }: TextToReviewRow,
    from: E164 | undefined,
  ): Promise<SenderInCase | undefined> {
    return from === undefined || (volunteerId !== null && reason !== 'person')
      ? undefined
      : this.senderInCases.run(from);
  }

  private async about(
    row: TextToReviewRow,
    from: E164 | undefined,
  ): Promise<{
    name: string | undefined;
    answers: MeantOffer[];
    offer: Pick<MeantOffer, 'caseId' | 'code'> | undefined;
    /** It was open when she wrote, and ended otherwise than by her answer. */
    wasOpen: boolean;
  }> {
    const { volunteerId } = row;
    if (volunteerId === null) {
      return { name: await this.colleague(from), answers: [], offer: undefined, wasOpen: false };
    }
    const contact = await unlessErased(this.contact.run(volunteerId));
    const answers = await this.answersTo.run(row, volunteerId);
    const recent = await this.recentOfferOf.run(volunteerId, row.receivedAt);
    const wasOpen = mayAnswer(row.reason) && recent !== undefined && wroteUnanswered(recent);
    return { name: contact?.name, answers, offer: answers[0] ?? recent, wasOpen };
  }

  private async colleague(from: E164 | undefined): Promise<string | undefined> {
    const account = from === undefined ? undefined : await this.accountByPhone.run(from);
    return account && (await this.accountNames.run([account.accountId])).get(account.accountId);
  }
}

function caseOf(
  sender: SenderInCase | undefined,
  offer: Pick<MeantOffer, 'caseId'> | undefined,
): CaseId | undefined {
  return sender?.caseId ?? offer?.caseId;
}

async function unlessErased<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'vault.erased') {
      return undefined;
    }
    throw error;
  }
}

function wroteUnanswered({ wroteAt, answeredAt }: OfferView): boolean {
  return wroteAt !== undefined && answeredAt === undefined;
}

/** What it seems to say, where she was asked something; also when its place is somebody else's meanwhile. */
function guessOf(text: IncomingText | undefined, wasAsked: boolean): TextToReview['guess'] {
  return text && wasAsked ? byItself(text.reading).guess : undefined;
}
