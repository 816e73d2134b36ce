import { Injectable } from '@nestjs/common';
import { askProvider, isGone, isSid } from './provider-answers.ts';
import {
  type LoggedText,
  type SendResult,
  SmsGateway,
  type TextAtProvider,
  type TextForProvider,
} from './sms-gateway.ts';
import { troubleOf } from './trouble.ts';
import { TwilioClient } from './twilio-client.ts';

/** More than one number ever gets within the hours that are looked back. */
const LOOK_BACK = 200;

@Injectable()
export class TwilioSmsGateway extends SmsGateway {
  constructor(private readonly twilio: TwilioClient) {
    super();
  }

  override async send(text: TextForProvider): Promise<SendResult> {
    const client = await this.twilio.open();
    try {
      const { sid } = await client.messages.create({
        from: text.from,
        to: text.to,
        body: text.body,
        statusCallback: text.statusCallback,
        validityPeriod: text.validitySeconds,
      });
      // an answer that is no answer: the text may be on its way
      return isSid(sid) ? { kind: 'accepted', sid } : { kind: 'unknown' };
    } catch (error) {
      return troubleOf(error);
    }
  }

  /** By the moment it was made and not DateSent: a text that still queues has no DateSent yet. */
  override async find({
    from,
    to,
    since,
  }: {
    from: string;
    to: string;
    since: Date;
  }): Promise<TextAtProvider[]> {
    const found = await askProvider(this.twilio, (client) =>
      client.messages.list({ from, to, limit: LOOK_BACK }),
    );
    return found.filter((message) => message.dateCreated >= since).map(textOf);
  }

  override async log(since: Date): Promise<LoggedText[]> {
    const listed = await askProvider(this.twilio, (client) =>
      client.messages.list({ dateSentAfter: since }),
    );
    return listed.map((message) => ({
      ...textOf(message),
      from: message.from,
      to: message.to,
      at: message.dateSent,
      direction: directions[message.direction] ?? 'out',
    }));
  }

  override async redact(sid: string): Promise<void> {
    await askProvider(this.twilio, async (client) => {
      try {
        await client.messages(sid).update({ body: '' });
      } catch (error) {
        if (!isGone(error)) {
          throw error;
        }
      }
    });
  }
}

const directions: Readonly<Record<string, LoggedText['direction']>> = {
  inbound: 'in',
  'outbound-reply': 'reply',
};

function textOf(message: {
  readonly sid: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: number;
}): TextAtProvider {
  const { sid, body, status, errorCode } = message;
  // null while there is none, whatever the type says
  return { sid, body, status, errorCode: Number.isInteger(errorCode) ? String(errorCode) : null };
}
