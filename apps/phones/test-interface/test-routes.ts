import { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Call, isOver, isRinging } from '../network/calls/calls.ts';
import { faultOrder } from '../network/faults.ts';
import { type Network } from '../network/network.ts';
import { readNumber } from '../network/phone-number.ts';
import {
  answer,
  clockOrder,
  dial,
  hangUpPhone,
  moveClock,
  press,
  refuse,
  say,
  text,
  UnusableTelephone,
  wait,
} from './hands.ts';
import { showCall, showCallRow, showMail, showMessage, showVisit } from './show.ts';

const filter = z.object({ to: z.string().optional(), from: z.string().optional() });
const newText = z.object({ from: z.string(), to: z.string().optional(), body: z.string() });
const newCall = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  /** The number that sends the caller on to us. */
  forwardedFrom: z.string().optional(),
});
const keys = z.object({ digits: z.string().regex(/^[0-9*#]+$/) });
const words = z.object({ text: z.string().trim().min(1) });
const callParam = z.object({ sid: z.string() });

/** The routes by which another program holds the telephones. */
export function testRoutes(app: FastifyInstance, network: Network): void {
  app.setErrorHandler<FastifyError>((error, _, reply) => {
    return reply.code(statusOf(error)).send({ error: error.message });
  });
  smsRoutes(app, network);
  callRoutes(app, network);
  otherRoutes(app, network);
}

function statusOf(error: FastifyError): number {
  if (error instanceof NoSuchCall) {
    return 404;
  }
  const mine = error instanceof z.ZodError || error instanceof UnusableTelephone;
  return mine ? 400 : (error.statusCode ?? 500);
}

class NoSuchCall extends Error {}

function smsRoutes(app: FastifyInstance, network: Network): void {
  app.post('/sms', async (request) => {
    const message = await text(network, newText.parse(request.body));
    return { sid: message.sid };
  });
  app.get('/sms', (request, reply) => {
    const { to, from } = filter.parse(request.query);
    const found = network.messages
      .all()
      .filter((message) => to === undefined || message.to === readNumber(to))
      .filter((message) => from === undefined || message.from === readNumber(from))
      .map(showMessage);
    return reply.send(found);
  });
}

function callRoutes(app: FastifyInstance, network: Network): void {
  const find = (request: FastifyRequest): Call => {
    const call = network.calls.get(callParam.parse(request.params).sid);
    if (!call) {
      throw new NoSuchCall('there is no such call');
    }
    return call;
  };
  const act = (path: string, hand: (call: Call, request: FastifyRequest) => Promise<unknown>) =>
    app.post(`/calls/:sid/${path}`, async (request, reply) => {
      const call = find(request);
      if (isOver(call)) {
        return reply.code(409).send({ error: 'the call is over' });
      }
      if ((path === 'answer' || path === 'refuse') && !isRinging(call)) {
        return reply.code(409).send({ error: 'the telephone does not ring' });
      }
      await hand(call, request);
      return showCall(call);
    });
  app.post('/calls', async (request) => {
    const call = await dial(network, newCall.parse(request.body ?? {}));
    return { sid: call.sid };
  });
  app.get('/calls', (request, reply) => {
    const { to, from } = filter.parse(request.query);
    const found = network.calls
      .all()
      .filter((call) => to === undefined || call.to === readNumber(to))
      .filter((call) => from === undefined || call.from === readNumber(from))
      .map(showCallRow);
    return reply.send(found);
  });
  app.get('/calls/:sid', (request, reply) => reply.send(showCall(find(request))));
  act('press', (call, request) => press(network, call, keys.parse(request.body).digits));
  act('say', (call, request) => say(network, call, words.parse(request.body).text));
  act('wait', (call) => wait(network, call));
  act('hangup', (call) => hangUpPhone(network, call));
  act('answer', (call) => answer(network, call));
  act('refuse', (call) => refuse(network, call));
}

function otherRoutes(app: FastifyInstance, network: Network): void {
  app.get('/mail', (request, reply) => {
    const { to } = filter.parse(request.query);
    return reply.send(network.mail.for(to).map(showMail));
  });
  const now = (): unknown => ({ now: network.clock.now().toISOString() });
  app.get('/clock', (_, reply) => reply.send(now()));
  app.post('/clock', async (request) => {
    await moveClock(network, clockOrder.parse(request.body));
    return now();
  });
  app.get('/faults', (_, reply) => reply.send(network.faults.list()));
  app.post('/faults', (request, reply) => {
    const order = faultOrder.parse(request.body);
    const number = order.number === undefined ? undefined : readNumber(order.number);
    network.faults.add({ ...order, ...(number !== undefined && { number }) });
    network.changes.tell();
    return reply.code(201).send(order);
  });
  app.delete('/faults', (_, reply) => {
    network.faults.clear();
    network.changes.tell();
    return reply.code(204).send();
  });
  app.get('/webhooks', (_, reply) => reply.send(network.webhooks.visits().map(showVisit)));
}
