import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Network } from '../network/network.ts';
import { readNumber } from '../network/phone-number.ts';
import { finalStatuses, type Message } from '../network/sms/messages.ts';
import { sendMessage } from '../network/sms/send-message.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { rfc2822, withinDates } from './dates.ts';
import { formOf, notFound, queryOf, sidOf } from './request.ts';
import { pageOf } from './pages.ts';
import { answerWithFaults, closed, refuseByFault } from './rest-faults.ts';

const validity = z.coerce.number().int().min(1).max(36_000);

/** The Messages resource. */
export function messageRoutes(app: FastifyInstance, network: Network): void {
  app.post('/Messages.json', async (request, reply) => {
    const form = formOf(request);
    refuseByFault(network, readNumber(form['To'] ?? ''));
    const answering = answerWithFaults(network, readNumber(form['To'] ?? ''));
    const message = create(network, form, answering.isPlain ? closed(reply) : undefined);
    return answering.answer(reply, 201, () => shape(network, message));
  });
  app.get('/Messages.json', (request, reply) => {
    const query = queryOf(request);
    const found = network.messages
      .listed()
      .filter((message) => matches(message, query))
      .reverse();
    const page = pageOf(found, `${rootOf(network)}/Messages.json`, query);
    const messages = page.items.map((message) => shape(network, message));
    return reply.send({ ...page.fields, messages });
  });
  app.get('/Messages/:sid(^\\w+).json', (request, reply) =>
    reply.send(shape(network, find(network, request))),
  );
  app.post('/Messages/:sid(^\\w+).json', (request, reply) => {
    const message = find(network, request);
    const { Body: body } = formOf(request);
    if (body !== undefined) {
      redact(network, message, body);
    }
    return reply.send(shape(network, message));
  });
  app.delete('/Messages/:sid(^\\w+).json', (request, reply) => {
    const message = find(network, request);
    refuseUnderWay(message);
    network.messages.delete(message);
    return noContent(reply);
  });
}

function noContent(reply: FastifyReply): FastifyReply {
  return reply.code(204).send();
}

function create(
  network: Network,
  form: Readonly<Record<string, string>>,
  after: Promise<unknown> | undefined,
): Message {
  const { To: to, From: from, Body: body, StatusCallback: statusCallback } = form;
  if (!to) {
    throw new TwilioError(400, 21604, "A 'To' phone number is required.");
  }
  if (!from) {
    throw new TwilioError(400, 21603, "A 'From' phone number is required.");
  }
  if (form['ValidityPeriod'] !== undefined && !validity.safeParse(form['ValidityPeriod']).success) {
    throw new TwilioError(400, 20001, 'Invalid parameter ValidityPeriod: 1 to 36000 seconds.');
  }
  refuseBadUrl(statusCallback);
  return sendMessage(network, {
    to,
    from,
    body: body ?? '',
    direction: 'outbound-api',
    statusCallback,
    after,
  });
}

function refuseBadUrl(url: string | undefined): void {
  if (url === undefined || /^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    return;
  }
  throw new TwilioError(400, 21609, 'The StatusCallback URL is not a valid URL.');
}

/** Only emptying is possible: the text of a message that was sent is never another text. */
function redact(network: Network, message: Message, body: string): void {
  if (body !== '') {
    throw new TwilioError(400, 20001, 'Only an empty Body is accepted.');
  }
  refuseUnderWay(message);
  network.messages.change(message, { body: '' }, network.clock.now());
}

function refuseUnderWay(message: Message): void {
  if (finalStatuses.includes(message.status)) {
    return;
  }
  throw new TwilioError(409, 20009, 'The message is still under way.');
}

function find(network: Network, request: Parameters<typeof sidOf>[0]): Message {
  const sid = sidOf(request);
  return network.messages.listedWith(sid) ?? notFound(`/Messages/${sid}.json`);
}

function matches(message: Message, query: Readonly<Record<string, string>>): boolean {
  const { To: to, From: from } = query;
  return (
    (to === undefined || message.to === readNumber(to)) &&
    (from === undefined || message.from === readNumber(from)) &&
    withinDates(message.sentAt ?? message.createdAt, 'DateSent', query)
  );
}

function rootOf(network: Network): string {
  return `/2010-04-01/Accounts/${network.account.sid}`;
}

function shape(network: Network, message: Message): Record<string, unknown> {
  const uri = `${rootOf(network)}/Messages/${message.sid}`;
  return {
    account_sid: network.account.sid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt && rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : `Error ${message.errorCode}`,
    from: message.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(message.segments),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}
