import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Network } from '../network/network.ts';
import { readE164 } from '../network/phone-number.ts';
import { finalStatuses, type Message } from '../network/sms/messages.ts';
import { sendMessage } from '../network/sms/send-message.ts';
import { meaningOf, TwilioError } from '../network/twilio-error.ts';
import { rfc2822, withinDates } from './dates.ts';
import { pageOf } from './pages.ts';
import {
  type Form,
  formOf,
  isWebAddress,
  notFound,
  queryOf,
  refuseOthers,
  sidOf,
} from './request.ts';
import { type Act, answerWithFaults, closed, perform, refuseByFault } from './rest-faults.ts';

const validity = z.coerce.number().int().min(1).max(36_000);
const fields = 'To From Body StatusCallback ValidityPeriod ProvideFeedback MaxPrice'.split(' ');

/** The Messages resource. */
export function messageRoutes(app: FastifyInstance, network: Network): void {
  app.post('/Messages.json', async (request, reply) => {
    const form = formOf(request);
    const act: Act = { at: 'send', number: readE164(form['To'] ?? '') };
    refuseByFault(network, act);
    refuseOthers(form, fields);
    const answering = answerWithFaults(network, act);
    const message = create(network, form, answering.isPlain ? closed(reply) : undefined);
    return answering.answer(reply, 201, () => shape(network, message));
  });
  app.get('/Messages.json', (request, reply) => {
    const query = queryOf(request);
    const number = readE164(query['To'] ?? query['From'] ?? '');
    return perform(network, reply, { at: 'list', number }, () => list(network, query));
  });
  app.get('/Messages/:sid(^\\w+).json', (request, reply) => {
    const message = find(network, request);
    return perform(network, reply, { at: 'fetch', number: partyOf(message) }, () =>
      shape(network, message),
    );
  });
  app.post('/Messages/:sid(^\\w+).json', (request, reply) => {
    const message = find(network, request);
    return perform(network, reply, { at: 'change', number: partyOf(message) }, () => {
      redact(network, message, formOf(request));
      return shape(network, message);
    });
  });
  app.delete('/Messages/:sid(^\\w+).json', (request, reply) => {
    const message = find(network, request);
    return perform(network, reply, { at: 'delete', number: partyOf(message) }, () => {
      refuseUnderWay(network, message);
      network.messages.delete(message);
    });
  });
}

function partyOf({ direction, from, to }: Message): string {
  return direction === 'inbound' ? from : to;
}

function list(network: Network, query: Form): unknown {
  const found = network.messages
    .listed()
    .filter((message) => matches(message, query))
    .reverse();
  const page = pageOf(found, `${rootOf(network)}/Messages.json`, query);
  return { ...page.fields, messages: page.items.map((message) => shape(network, message)) };
}

function create(network: Network, form: Form, after: Promise<unknown> | undefined): Message {
  const { To: to, From: from, Body: body = '', StatusCallback: statusCallback } = form;
  if (!to) {
    throw new TwilioError(400, 21604, "A 'To' phone number is required.");
  }
  if (!from) {
    throw new TwilioError(400, 21603, "A 'From' phone number is required.");
  }
  const validSeconds = validity.safeParse(form['ValidityPeriod'] ?? 36_000);
  if (!validSeconds.success) {
    throw new TwilioError(400, 21624, 'Invalid validity period value');
  }
  if (statusCallback !== undefined && !isWebAddress(statusCallback)) {
    throw new TwilioError(400, 21609, 'The StatusCallback URL is not a valid URL.');
  }
  return sendMessage(network, {
    to,
    from,
    body,
    direction: 'outbound-api',
    statusCallback,
    validSeconds: validSeconds.data,
    after,
  });
}

/** Only emptying is possible: the text of a message that was sent is never another text. */
function redact(network: Network, message: Message, form: Form): void {
  refuseOthers(form, ['Body', 'Status']);
  if (form['Status'] === 'canceled' && form['Body'] === undefined) {
    throw new TwilioError(409, 30409, 'This message cannot be canceled');
  }
  if (form['Body'] !== '' || form['Status'] !== undefined) {
    throw new TwilioError(400, 30400, 'Parameters are not valid');
  }
  refuseUnderWay(network, message);
  network.messages.change(message, { body: '' }, network.clock.now());
}

/** No text is under way for longer: the most that its validity may be. */
const UNDER_WAY_MS = 10 * 3_600_000;

/** Some routes never say that a text came: `sent` is its last status, and its end once nothing can follow. */
function refuseUnderWay(network: Network, { status, sentAt }: Message): void {
  const sentMs = sentAt === null ? undefined : network.clock.now().getTime() - sentAt.getTime();
  const isOver = status === 'sent' && sentMs !== undefined && sentMs > UNDER_WAY_MS;
  if (finalStatuses.includes(status) || isOver) {
    return;
  }
  throw new TwilioError(409, 20009, 'Cannot delete this resource before it is complete');
}

function find(network: Network, request: FastifyRequest): Message {
  return network.messages.listedWith(sidOf(request)) ?? notFound(request);
}

function matches(message: Message, query: Form): boolean {
  const { To: to, From: from } = query;
  return (
    (to === undefined || message.to === readE164(to)) &&
    (from === undefined || message.from === readE164(from)) &&
    withinDates(message.sentAt, 'DateSent', query)
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
    error_message: message.errorCode === null ? null : meaningOf(message.errorCode),
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
