import { type FastifyReply } from 'fastify';
import { type Network } from '../network/network.ts';
import { TwilioError } from '../network/twilio-error.ts';

/** @throws TwilioError when a request about this number is ordered to be refused unseen */
export function refuseByFault(network: Network, number: string): void {
  if (network.faults.happens('429', number, 'send')) {
    throw new TwilioError(429, 20429, 'Too Many Requests');
  }
  if (network.faults.happens('500', number, 'send')) {
    throw new TwilioError(500, 20500, 'An internal server error has occurred');
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
export function answerWithFaults(network: Network, number: string): Answering {
  const isLost = network.faults.happens('answer-lost', number, 'send');
  const isSlow = !isLost && network.faults.happens('slow', number, 'send');
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

function slowness(network: Network, reply: FastifyReply): Promise<void> {
  return new Promise((resolve) => {
    const cancel = network.clock.after(slowMs, resolve);
    reply.raw.once('close', () => {
      cancel();
      resolve();
    });
  });
}
