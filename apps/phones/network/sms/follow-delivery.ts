import { type Network } from '../network.ts';
import { tell } from '../tell.ts';
import { type Params } from '../webhooks.ts';
import { type Message, type MessageStatus } from './messages.ts';
import { queueText } from './sending-queue.ts';

/** These are said of a text that never left; the others of one that did not arrive. */
const failedBeforeLeaving = [30_001, 30_036];
const tooLate = 30_036;

/**
 * Lets a queued text live: sent, then delivered, or the end that a fault orders or its validity
 * brings, each told to its status callback in order. Some routes never say that it arrived.
 */
export function followDelivery(network: Network, message: Message): void {
  const { sentMs, deliveredMs } = network.smsDelays;
  const { waitMs, isTooLong } = queueText(network, message);
  const code = isTooLong ? tooLate : network.faults.errorCode(message.to, 'status');
  if (code !== undefined && failedBeforeLeaving.includes(code)) {
    later(network, message, waitMs + sentMs, () => reach(network, message, 'failed', code));
    return;
  }
  later(network, message, waitMs + sentMs, () => reach(network, message, 'sent', null));
  if (code !== undefined) {
    later(network, message, waitMs + deliveredMs, () =>
      reach(network, message, 'undelivered', code),
    );
  } else if (network.faults.happens('never-delivered', message.to)) {
    later(network, message, waitMs + deliveredMs, () => {
      network.messages.change(message, { arrived: true }, network.clock.now());
      return Promise.resolve();
    });
  } else {
    later(network, message, waitMs + deliveredMs, () => reach(network, message, 'delivered', null));
  }
}

function later(network: Network, message: Message, delayMs: number, step: () => Promise<void>) {
  const run = (): void => {
    void network.underway.inLane(`status ${message.sid}`, step);
  };
  if (delayMs === 0) {
    run();
  } else {
    network.clock.after(delayMs, run);
  }
}

/** Moves the text to this status and tells the application. */
function reach(
  network: Network,
  message: Message,
  status: MessageStatus,
  code: number | null,
): Promise<void> {
  const now = network.clock.now();
  const sentAt = message.sentAt ?? (status === 'failed' ? null : now);
  const arrived = status === 'delivered';
  network.messages.change(message, { status, errorCode: code, sentAt, arrived }, now);
  const { statusCallback: url, to: party, sid } = message;
  if (url === null) {
    return Promise.resolve();
  }
  const params = statusParams(network, message, status, code);
  return tell(network, { kind: 'status', party, about: sid }, () =>
    network.webhooks.deliver({ kind: 'status', method: 'POST', url, party, params }),
  );
}

function statusParams(
  network: Network,
  message: Message,
  status: MessageStatus,
  code: number | null,
): Params {
  return {
    SmsSid: message.sid,
    SmsStatus: status,
    MessageStatus: status,
    To: message.to,
    MessageSid: message.sid,
    AccountSid: network.account.sid,
    From: message.from,
    ApiVersion: '2010-04-01',
    ...(code !== null && { ErrorCode: String(code) }),
  };
}
