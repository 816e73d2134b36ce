import { CaseOfText } from '#casework';
import { CITY, type City } from '#geography';
import {
  type CaseId,
  DomainError,
  type E164,
  isMobileOf,
  lettersLost,
  type MessageId,
  type VolunteerId,
} from '#kernel';
import { asText, IsOptedOut, MOST_SEGMENTS, ReadText, segmentsIn } from '#messaging';
import { UnitOfWork } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';

/** An answer of one of us to somebody's text, as it would leave. */
export interface PreparedReply {
  readonly to: E164;
  readonly body: string;
  readonly segments: number;
  /** What of the words no text can hold, and falls away or becomes a question mark. */
  readonly lost: readonly string[];
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
    private readonly volunteerContact: VolunteerContact,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @throws DomainError `message.not_found`; `reply.no_mobile` when the sender cannot be texted; `reply.opted_out`;
   * `reply.empty`; `reply.too_long`
   */
  run({ messageId, words }: { messageId: MessageId; words: string }): Promise<PreparedReply> {
    return this.unitOfWork.run(async () => {
      const { from } = await this.readText.run(messageId);
      const text = await this.prepared(from, words, { messageId });
      return { ...text, caseId: await this.caseOfText.run(messageId) };
    });
  }

  /** The first word may be ours. @throws DomainError as `run` does, of whom she is */
  toVolunteer(volunteerId: VolunteerId, words: string): Promise<PreparedReply> {
    return this.unitOfWork.run(async () => {
      const { phone } = await this.volunteerContact.run(volunteerId);
      return { ...(await this.prepared(phone, words, { volunteerId })), caseId: undefined };
    });
  }

  private async prepared(
    number: E164 | undefined,
    words: string,
    whose: { readonly messageId: MessageId } | { readonly volunteerId: VolunteerId },
  ): Promise<Omit<PreparedReply, 'caseId'>> {
    if (number === undefined || !isMobileOf(number, this.city.smsCountries)) {
      throw new DomainError('reply.no_mobile', whose);
    }
    if (await this.isOptedOut.run(number)) {
      throw new DomainError('reply.opted_out', whose);
    }
    const body = asText(words);
    const segments = segmentsIn(body);
    if (segments === undefined) {
      throw new DomainError('reply.empty', whose);
    }
    if (segments > MOST_SEGMENTS) {
      throw new DomainError('reply.too_long', { ...whose, segments });
    }
    return { to: number, body, segments, lost: lettersLost(words) };
  }
}
