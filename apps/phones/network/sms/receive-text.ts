import { geographyParams } from '../geography-params.ts';
import { type Network, type OwnNumber } from '../network.ts';
import { fetchTwiml } from '../fetch-twiml.ts';
import { tell } from '../tell.ts';
import { type Params } from '../webhooks.ts';
import { type Message } from './messages.ts';
import { obeyOptOutWord } from './opt-out.ts';
import { obeySmsTwiml } from './obey-sms-twiml.ts';

export interface IncomingText {
  readonly from: string;
  readonly to: OwnNumber;
  readonly body: string;
}

/**
 * A telephone texts one of our numbers. Texts of one telephone reach the application in order.
 * @returns when the webhook was answered, or failed
 */
export function receiveText(network: Network, text: IncomingText): Promise<Message> {
  const message = network.messages.add({
    from: text.from,
    to: text.to.number,
    text: text.body,
    direction: 'inbound',
    createdAt: network.clock.now(),
  });
  answerOptOutWord(network, message);
  const about = `texts ${text.from}`;
  return network.underway.inLane(about, async () => {
    await tell(network, { kind: 'sms', party: text.from, about }, () =>
      bringToApplication(network, message, text.to),
    );
    return message;
  });
}

async function bringToApplication(
  network: Network,
  message: Message,
  own: OwnNumber,
): Promise<void> {
  const answer = await fetchTwiml(network, {
    webhook: {
      kind: 'sms',
      method: 'POST',
      url: own.smsUrl,
      params: incomingParams(network, message),
      party: message.from,
    },
    fallbackUrl: own.smsFallbackUrl,
    mayBeText: true,
  });
  for (const error of answer.errors) {
    network.messages.noteError(message, error);
  }
  if (answer.kind === 'document') {
    await obeySmsTwiml(network, message, answer.document);
  }
}

function answerOptOutWord(network: Network, message: Message): void {
  const answer = obeyOptOutWord(network, message);
  if (answer === undefined) {
    return;
  }
  const now = network.clock.now();
  const sent = network.messages.add({
    from: message.to,
    to: message.from,
    text: answer,
    direction: 'outbound-reply',
    automatic: true,
    createdAt: now,
  });
  network.messages.change(sent, { status: 'delivered', sentAt: now, arrived: true }, now);
}

function incomingParams(network: Network, message: Message): Params {
  return {
    ...geographyParams({ To: message.to, From: message.from }),
    SmsMessageSid: message.sid,
    NumMedia: '0',
    SmsSid: message.sid,
    SmsStatus: 'received',
    Body: message.text,
    To: message.to,
    NumSegments: String(message.segments),
    MessageSid: message.sid,
    AccountSid: network.account.sid,
    From: message.from,
    ApiVersion: '2010-04-01',
  };
}
