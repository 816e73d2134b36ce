import { type Network, ownNumber } from '../network.ts';
import { isLandline, isTelephoneNumber, readNumber } from '../phone-number.ts';
import { TwilioError } from '../twilio-error.ts';
import { followDelivery } from './follow-delivery.ts';
import { type Message, type MessageDirection } from './messages.ts';
import { hasOptedOut } from './opt-out.ts';

export interface TextToSend {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly direction: Exclude<MessageDirection, 'inbound'>;
  readonly statusCallback?: string | undefined;
  /** The text leaves, and is told about, after this: the answer to the request that sent it. */
  readonly after?: Promise<unknown> | undefined;
}

const longestText = 1_600;

/**
 * Takes a text of the application's and sends it on its way.
 * @throws TwilioError when the network refuses it
 */
export function sendMessage(network: Network, text: TextToSend): Message {
  const to = readNumber(text.to);
  refuseBadText(text.body);
  refuseBadNumbers(network, text.from, to);
  const code = network.faults.errorCode(to, 'send');
  if (code !== undefined) {
    throw orderedError(code);
  }
  const message = network.messages.add({
    from: text.from,
    to,
    text: text.body,
    direction: text.direction,
    statusCallback: text.statusCallback ?? null,
    createdAt: network.clock.now(),
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

function refuseBadNumbers(network: Network, from: string, to: string): void {
  if (!ownNumber(network, from)?.takes.includes('sms')) {
    throw new TwilioError(
      400,
      21606,
      `The 'From' phone number provided (${from}) is not a valid message-capable Twilio phone number for this destination.`,
    );
  }
  if (!isTelephoneNumber(to)) {
    throw new TwilioError(400, 21211, `Invalid 'To' Phone Number: ${masked(to)}`);
  }
  if (isLandline(to)) {
    throw new TwilioError(
      400,
      21614,
      `To number: ${masked(to)}, is not a mobile number (or is incapable of receiving SMS messages).`,
    );
  }
  if (hasOptedOut(network, to, from)) {
    throw orderedError(21610);
  }
}

const orderedMessages: Readonly<Record<number, string>> = {
  20429: 'Too Many Requests',
  21211: "Invalid 'To' Phone Number",
  21610: 'Attempt to send to unsubscribed recipient',
  21614: "'To' number is not a valid mobile number",
};

function orderedError(code: number): TwilioError {
  const message = orderedMessages[code] ?? `Error ${code}`;
  return new TwilioError(code === 20429 ? 429 : 400, code, message);
}

/** Twilio shows the number's beginning and end only. */
function masked(number: string): string {
  return number.length > 7 ? `${number.slice(0, 3)}XXXX${number.slice(-4)}` : number;
}
