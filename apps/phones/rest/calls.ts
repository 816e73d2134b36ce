import { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Call, isOver } from '../network/calls/calls.ts';
import { secondsTalked } from '../network/calls/call-status.ts';
import { dropCall } from '../network/calls/end-call.ts';
import { redirectCall } from '../network/calls/run-call.ts';
import { hangUp, placeCall } from '../network/calls/switchboard.ts';
import { type Network, ownNumber } from '../network/network.ts';
import { isTelephoneNumber, readNumber, writeNumber } from '../network/phone-number.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { rfc2822, withinDates } from './dates.ts';
import { pageOf } from './pages.ts';
import { formOf, notFound, queryOf, sidOf } from './request.ts';
import { answerWithFaults, closed, refuseByFault } from './rest-faults.ts';

type Form = Readonly<Record<string, string>>;

/** The Calls resource. */
export function callRoutes(app: FastifyInstance, network: Network): void {
  app.post('/Calls.json', async (request, reply) => {
    const form = formOf(request);
    const to = readNumber(form['To'] ?? '');
    refuseByFault(network, to);
    checkCall(network, form, to);
    const answering = answerWithFaults(network, to);
    const call = create(network, form, answering.isPlain ? closed(reply) : undefined);
    return answering.answer(reply, 201, () => shape(network, call));
  });
  app.get('/Calls.json', (request, reply) => {
    const query = queryOf(request);
    const found = network.calls
      .all()
      .filter((call) => matches(call, query))
      .reverse();
    const page = pageOf(found, `${rootOf(network)}/Calls.json`, query);
    const calls = page.items.map((call) => shape(network, call));
    return reply.send({ ...page.fields, calls });
  });
  app.get('/Calls/:sid(^\\w+).json', (request, reply) =>
    reply.send(shape(network, find(network, request))),
  );
  app.post('/Calls/:sid(^\\w+).json', (request, reply) => {
    const call = find(network, request);
    update(network, call, formOf(request));
    return reply.send(shape(network, call));
  });
}

function checkCall(network: Network, form: Form, to: string): void {
  const { From: from, Url: url, Twiml: twiml } = form;
  if (!to) {
    throw new TwilioError(400, 21201, "No 'To' number is specified");
  }
  if (!from) {
    throw new TwilioError(400, 21213, "No 'From' number is specified");
  }
  if (!url && !twiml) {
    throw new TwilioError(400, 21205, 'Url parameter is required.');
  }
  if (!ownNumber(network, from)?.takes.includes('voice')) {
    throw new TwilioError(400, 21210, 'The source phone number provided is not yet verified.');
  }
  if (!isTelephoneNumber(to)) {
    throw new TwilioError(400, 21211, "The 'To' number is not a valid phone number.");
  }
  const code = network.faults.errorCode(to, 'send');
  if (code !== undefined) {
    throw new TwilioError(400, code, `Error ${code}`);
  }
}

const newCall = z.object({
  From: z.string(),
  To: z.string().transform(readNumber),
  Url: z.string().default(''),
  Twiml: z.string().nullable().default(null),
  Method: z.enum(['GET', 'POST']).catch('POST'),
  FallbackUrl: z.string().default(''),
  StatusCallback: z.string().nullable().default(null),
  StatusCallbackEvent: z.string().default('completed'),
  Timeout: z.coerce.number().int().min(1).max(600).catch(60),
});

function create(network: Network, form: Form, after: Promise<unknown> | undefined): Call {
  const fields = newCall.parse(form);
  return placeCall(network, {
    from: fields.From,
    to: fields.To,
    url: fields.Url,
    twiml: fields.Twiml,
    method: fields.Method,
    fallbackUrl: fields.FallbackUrl,
    statusCallback: fields.StatusCallback,
    statusEvents: fields.StatusCallbackEvent.split(/[ ,]+/).filter((event) => event !== ''),
    timeoutSeconds: fields.Timeout,
    after,
  });
}

/** Ending a call, or leading it to other instructions. */
function update(network: Network, call: Call, form: Form): void {
  const { Status: status, Url: url } = form;
  if (isOver(call)) {
    throw new TwilioError(400, 21220, 'Call is not in-progress. Cannot redirect.');
  }
  if (status !== undefined && status !== 'completed' && status !== 'canceled') {
    throw new TwilioError(400, 21218, 'Invalid ApplicationSid or Status');
  }
  if (status === undefined && url) {
    void redirectCall(network, call, url);
  } else if (call.status === 'in-progress') {
    void hangUp(network, call);
  } else {
    dropCall(network, call);
  }
}

function find(network: Network, request: Parameters<typeof sidOf>[0]): Call {
  const sid = sidOf(request);
  return network.calls.get(sid) ?? notFound(`/Calls/${sid}.json`);
}

function matches(call: Call, query: Form): boolean {
  const { To: to, From: from, Status: status, ParentCallSid: parent } = query;
  return (
    (to === undefined || call.to === readNumber(to)) &&
    (from === undefined || call.from === readNumber(from)) &&
    (status === undefined || call.status === status) &&
    (parent === undefined || call.parentSid === parent) &&
    hasStarted(call, query)
  );
}

/** A call that still queues has not started: no filter by that moment finds it. */
function hasStarted(call: Call, query: Form): boolean {
  const at = startOf(call);
  const asked = Object.keys(query).some((name) => name.startsWith('StartTime'));
  return at === null ? !asked : withinDates(at, 'StartTime', query);
}

/** Also one that nobody picks up has started, once it rang. */
function startOf(call: Call): Date | null {
  return call.status === 'queued' ? null : (call.answeredAt ?? call.createdAt);
}

function rootOf(network: Network): string {
  return `/2010-04-01/Accounts/${network.account.sid}`;
}

function shape(network: Network, call: Call): Record<string, unknown> {
  const startedAt = startOf(call);
  const uri = `${rootOf(network)}/Calls/${call.sid}`;
  return {
    account_sid: network.account.sid,
    answered_by: null,
    api_version: '2010-04-01',
    caller_name: null,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.updatedAt),
    direction: call.direction,
    duration: isOver(call) ? String(secondsTalked(call)) : null,
    end_time: call.endedAt && rfc2822(call.endedAt),
    forwarded_from: null,
    from: call.from,
    from_formatted: writeNumber(call.from),
    group_sid: null,
    parent_call_sid: call.parentSid,
    phone_number_sid: (ownNumber(network, call.to) ?? ownNumber(network, call.from))?.sid ?? null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    sid: call.sid,
    start_time: startedAt && rfc2822(startedAt),
    status: call.status,
    subresource_uris: { recordings: `${uri}/Recordings.json` },
    to: call.to,
    to_formatted: writeNumber(call.to),
    trunk_sid: null,
    uri: `${uri}.json`,
  };
}
