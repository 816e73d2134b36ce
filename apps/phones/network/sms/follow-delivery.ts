import { type Network } from '../network.ts';
import { type Params } from '../webhooks.ts';
import { type Message, type MessageStatus } from './messages.ts';

/** These are said of a text that never left; the others of one that did not arrive. */
const failedBeforeLeaving = [30_001, 30_036];

/** How late a slow callback is, on the network's clock. */
const slowMs = 60_000;

/**
 * Lets a queued text live: sent, then delivered, or the end that a fault orders, each told to its
 * status callback in order.
 */
export function followDelivery(network: Network, message: Message): void {
  const { sentMs, deliveredMs } = network.smsDelays;
  const code = network.faults.errorCode(message.to, 'status');
  const leaves = code === undefined || !failedBeforeLeaving.includes(code);
  const heldBack: (() => Promise<void>)[] = [];
  const disorder = network.faults.happens('disorder', message.to, 'status');
  if (leaves) {
    later(network, message, sentMs, async () => {
      const tell = reach(network, message, 'sent', null);
      if (disorder) {
        heldBack.push(tell);
      } else {
        await tell();
      }
    });
  }
  later(network, message, deliveredMs, async () => {
    await reach(network, message, endOf(code), code ?? null)();
    for (const tell of heldBack) {
      await tell();
    }
  });
}

function endOf(code: number | undefined): MessageStatus {
  if (code === undefined) {
    return 'delivered';
  }
  return failedBeforeLeaving.includes(code) ? 'failed' : 'undelivered';
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

/** Moves the text to this status now; the answer tells the application. */
function reach(network: Network, message: Message, status: MessageStatus, code: number | null) {
  const now = network.clock.now();
  network.messages.change(
    message,
    {
      status,
      errorCode: code,
      sentAt: message.sentAt ?? now,
      arrived: status === 'delivered',
    },
    now,
  );
  return () => tellStatus(network, message, status, code);
}

async function tellStatus(
  network: Network,
  message: Message,
  status: MessageStatus,
  code: number | null,
): Promise<void> {
  const { statusCallback: url, to } = message;
  if (url === null || network.faults.happens('drop', to, 'status')) {
    return;
  }
  const tell = (): Promise<unknown> =>
    network.webhooks.deliver({
      kind: 'status',
      method: 'POST',
      url,
      party: to,
      params: statusParams(network, message, status, code),
    });
  if (!network.faults.happens('slow', to, 'status')) {
    await tell();
  } else {
    network.clock.after(slowMs, () => void network.underway.track(tell()));
  }
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
