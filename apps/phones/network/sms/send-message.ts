import { type Network, ownNumber } from '../network.ts';
import { isLandline, isTelephoneNumber, readE164 } from '../phone-number.ts';
import { refusal, TwilioError } from '../twilio-error.ts';
import { followDelivery } from './follow-delivery.ts';
import { type Message, type MessageDirection } from './messages.ts';
import { hasOptedOut } from './opt-out.ts';
import { longestQueueMs, queueMs } from './sending-queue.ts';

export interface TextToSend {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly direction: Exclude<MessageDirection, 'inbound'>;
  readonly statusCallback?: string | undefined;
  /** How long it may wait before it leaves. */
  readonly validSeconds?: number | undefined;
  /** The text leaves, and is told about, after this: the answer to the request that sent it. */
  readonly after?: Promise<unknown> | undefined;
}

const longestText = 1_600;

/**
 * Takes a text of the application's and sends it on its way.
 * @throws TwilioError when the network refuses it
 */
export function sendMessage(network: Network, text: TextToSend): Message {
  const to = readE164(text.to);
  refuseBadText(text.body);
  refuseBadSender(network, text.from);
  refuseBadTarget(network, text.from, to);
  const code = network.faults.errorCode(to, 'send');
  if (code !== undefined) {
    throw refusal(code);
  }
  const message = network.messages.add({
    from: text.from,
    to,
    text: text.body,
    direction: text.direction,
    statusCallback: text.statusCallback ?? null,
    createdAt: network.clock.now(),
    ...(text.validSeconds !== undefined && { validSeconds: text.validSeconds }),
  });
  if (text.after === undefined) {
    followDelivery(network, message);
  } else {
    void network.underway.track(
      text.after.then(() => {
        followDelivery(network, message);
      }),
    );
  }
  return message;
}

function refuseBadText(body: string): void {
  if (body === '') {
    throw new TwilioError(400, 21602, 'Message body is required.');
  }
  if (body.length > longestText) {
    throw new TwilioError(
      400,
      21617,
      'The concatenated message body exceeds the 1600 character limit.',
    );
  }
}

function refuseBadSender(network: Network, from: string): void {
  const own = ownNumber(network, from);
  if (!own) {
    throw new TwilioError(
      400,
      21659,
      `'From' ${from} is not a Twilio phone number or Short Code country mismatch`,
    );
  }
  if (!own.takes.includes('sms')) {
    throw new TwilioError(
      400,
      21606,
      `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination.`,
    );
  }
  if (queueMs(network, from) > longestQueueMs) {
    throw new TwilioError(
      429,
      21611,
      `This 'From' number has exceeded the maximum number of queued messages`,
    );
  }
}

function refuseBadTarget(network: Network, from: string, to: string): void {
  if (!isTelephoneNumber(to)) {
    throw new TwilioError(400, 21211, `Invalid 'To' Phone Number: ${masked(to)}`);
  }
  if (to === from) {
    throw new TwilioError(400, 21266, "'To' and 'From' number cannot be the same");
  }
  if (isLandline(to)) {
    throw new TwilioError(
      400,
      21614,
      `To number: ${masked(to)}, is not a mobile number (or is incapable of receiving SMS messages).`,
    );
  }
  if (hasOptedOut(network, to, from)) {
    throw refusal(21610);
  }
}

/** Twilio shows the number's beginning and end only. */
function masked(number: string): string {
  return number.length > 7 ? `${number.slice(0, 3)}XXXX${number.slice(-4)}` : number;
}
