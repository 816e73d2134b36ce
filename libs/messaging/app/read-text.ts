import { DomainError, type E164, type MessageId, parsePhone, type SubjectId } from '#kernel';
import { UnitOfWork } from '#platform';
import { isSureDanger, type Keyword, keywordIn, type Reading } from '#reading';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import type { Machine } from '../domain/machine.ts';
import { OpenMessage } from './open-message.ts';
import { ReadWords } from './read-words.ts';
import { TookBackStop } from './took-back-stop.ts';

/** A text that came in, readable. */
export interface IncomingText {
  readonly messageId: MessageId;
  /** Undefined when the sender is no number that can be answered. */
  readonly from: E164 | undefined;
  /** Her number, or the name or short code that stood in its place. */
  readonly sender: string;
  readonly subjectId: SubjectId;
  /** What its sender wrote: without what it quotes of our last texts. */
  readonly body: string;
  /** What its words tell. */
  readonly reading: Reading;
  /** It is sure that its words tell of danger. */
  readonly danger: boolean;
  /** Word for word, as it came in. */
  readonly whole: string;
  /** Why no person wrote it: it is answered never, and answers nothing. */
  readonly machine: Machine | undefined;
  readonly receivedAt: Date;
  /** The whole text is a word that stops our texts or starts them; that is seen to already. */
  readonly keyword: Keyword | undefined;
  /** It asks for no more texts, was found late, and its sender asked for them again meanwhile. */
  readonly tookBack: boolean;
}

@Injectable()
export class ReadText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly openMessage: OpenMessage,
    private readonly tookBackStop: TookBackStop,
    private readonly readWords: ReadWords,
  ) {}

  /** @throws DomainError `message.not_found` or `vault.erased` */
  run(messageId: MessageId): Promise<IncomingText> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      if (message?.direction !== 'in') {
        throw new DomainError('message.not_found', { messageId });
      }
      const opened = await this.openMessage.within(tx, message);
      if (opened === undefined) {
        throw new DomainError('vault.erased', { subject: message.subjectId });
      }
      const { address, body: whole, ownWords: body } = opened;
      const reading = this.readWords.run(body);
      const keyword = keywordIn(reading);
      const stops = keyword === 'stop' || keyword === 'end';
      return {
        messageId,
        ...{ from: parsePhone(address), sender: address },
        subjectId: message.subjectId,
        ...{ body, whole, machine: message.machine ?? undefined },
        reading,
        danger: isSureDanger(reading),
        receivedAt: message.createdAt,
        keyword,
        tookBack: stops && (await this.tookBackStop.within(tx, messageId, message.createdAt)),
      };
    });
  }
}
