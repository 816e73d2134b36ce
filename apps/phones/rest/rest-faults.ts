import { type FastifyReply } from 'fastify';
import { type RequestPlace } from '../network/fault-places.ts';
import { type Network } from '../network/network.ts';
import { refusal } from '../network/twilio-error.ts';

export interface Act {
  readonly at: RequestPlace;
  /** The telephone it is about: faults are ordered by it. Empty where it is about all of them. */
  readonly number: string;
}

/** @throws TwilioError when a request about this number is ordered to be refused unseen */
export function refuseByFault(network: Network, { at, number }: Act): void {
  const { faults } = network;
  if (faults.happens('429', number, at)) {
    throw refusal(20429);
  }
  if (faults.happens('500', number, at)) {
    throw refusal(20500);
  }
  // a text or call is refused by code only after it was looked at
  const code = at === 'send' ? undefined : faults.errorCode(number, at);
  if (code !== undefined) {
    throw refusal(code);
  }
}

/** When the answer has gone out, or the other side is gone. */
export function closed(reply: FastifyReply): Promise<void> {
  return new Promise((resolve) => reply.raw.once('close', resolve));
}

/** How long a slow answer waits, on the network's clock. */
const slowMs = 60_000;

export interface Answering {
  /** Whether the answer simply goes back. */
  readonly isPlain: boolean;
  answer(reply: FastifyReply, status: number, shape: () => unknown): Promise<FastifyReply>;
}

/**
 * How the answer to a request that was done goes back: at once, or by a fault never, or only after
 * the clock has moved on or the other side has given up.
 */
export function answerWithFaults(network: Network, { at, number }: Act): Answering {
  const isLost = network.faults.happens('answer-lost', number, at);
  const isSlow = !isLost && network.faults.happens('slow', number, at);
  return {
    isPlain: !isLost && !isSlow,
    async answer(reply, status, shape) {
      // What is answered is what was so when the request was done.
      const body = shape();
      if (isLost) {
        reply.raw.destroy();
        return reply.hijack();
      }
      if (isSlow) {
        await slowness(network, reply);
      }
      return reply.code(status).send(body);
    },
  };
}

/** Does an act, unless a fault refuses it, and answers with its outcome: 204 for nothing. */
export function perform(
  network: Network,
  reply: FastifyReply,
  act: Act,
  work: () => unknown,
): Promise<FastifyReply> {
  refuseByFault(network, act);
  const answering = answerWithFaults(network, act);
  const outcome = work();
  return answering.answer(reply, outcome === undefined ? 204 : 200, () => outcome);
}

/** @throws TwilioError when this code is ordered for a text or call to this number */
export function refuseByCode(network: Network, number: string): void {
  const code = network.faults.errorCode(number, 'send');
  if (code !== undefined) {
    throw refusal(code);
  }
}

function slowness(network: Network, reply: FastifyReply): Promise<void> {
  return new Promise((resolve) => {
    const cancel = network.clock.after(slowMs, resolve);
    reply.raw.once('close', () => {
      cancel();
      resolve();
    });
  });
}
