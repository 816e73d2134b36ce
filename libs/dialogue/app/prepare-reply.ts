import { CaseOfText } from '#casework';
import { CITY, type City } from '#geography';
import { type CaseId, DomainError, type E164, isMobileOf, type MessageId } from '#kernel';
import { asText, IsOptedOut, MOST_SEGMENTS, ReadText, segmentsIn } from '#messaging';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** An answer of one of us to somebody's text, as it would leave. */
export interface PreparedReply {
  readonly to: E164;
  readonly body: string;
  readonly segments: number;
  /** On whose timeline it stands. */
  readonly caseId: CaseId | undefined;
}

/** Shows an answer to a text as it would leave: only to the number that wrote, and only if it wants texts. */
@Injectable()
export class PrepareReply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readText: ReadText,
    private readonly isOptedOut: IsOptedOut,
    private readonly caseOfText: CaseOfText,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @throws DomainError `message.not_found`; `reply.no_mobile` when the sender cannot be texted; `reply.opted_out`;
   * `reply.empty`; `reply.too_long`
   */
  run({ messageId, words }: { messageId: MessageId; words: string }): Promise<PreparedReply> {
    return this.unitOfWork.run(async () => {
      const to = await this.whomToAnswer(messageId);
      const body = asText(words);
      const segments = segmentsIn(body);
      if (segments === undefined) {
        throw new DomainError('reply.empty', { messageId });
      }
      if (segments > MOST_SEGMENTS) {
        throw new DomainError('reply.too_long', { messageId, segments });
      }
      return { to, body, segments, caseId: await this.caseOfText.run(messageId) };
    });
  }

  private async whomToAnswer(messageId: MessageId): Promise<E164> {
    const { from } = await this.readText.run(messageId);
    if (from === undefined || !isMobileOf(from, this.city.smsCountries)) {
      throw new DomainError('reply.no_mobile', { messageId });
    }
    if (await this.isOptedOut.run(from)) {
      throw new DomainError('reply.opted_out', { messageId });
    }
    return from;
  }
}
