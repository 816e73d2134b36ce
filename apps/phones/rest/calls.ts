import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Call, isOver, partyOf } from '../network/calls/calls.ts';
import { secondsTalked } from '../network/calls/call-status.ts';
import { type Network, ownNumber } from '../network/network.ts';
import { readE164, writeNumber } from '../network/phone-number.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { rfc2822, withinDates } from './dates.ts';
import { createCall } from './create-call.ts';
import { pageOf } from './pages.ts';
import { type Form, formOf, notFound, queryOf, sidOf } from './request.ts';
import { type Act, answerWithFaults, closed, perform, refuseByFault } from './rest-faults.ts';
import { updateCall } from './update-call.ts';

/** The Calls resource. */
export function callRoutes(app: FastifyInstance, network: Network): void {
  app.post('/Calls.json', async (request, reply) => {
    const act: Act = { at: 'send', number: readE164(formOf(request)['To'] ?? '') };
    refuseByFault(network, act);
    const answering = answerWithFaults(network, act);
    const call = createCall(network, request, answering.isPlain ? closed(reply) : undefined);
    return answering.answer(reply, 201, () => shape(network, call));
  });
  app.get('/Calls.json', (request, reply) => {
    const query = queryOf(request);
    const number = readE164(query['To'] ?? query['From'] ?? '');
    return perform(network, reply, { at: 'list', number }, () => list(network, query));
  });
  app.get('/Calls/:sid(^\\w+).json', (request, reply) => {
    const call = find(network, request);
    return perform(network, reply, { at: 'fetch', number: partyOf(call) }, () =>
      shape(network, call),
    );
  });
  app.post('/Calls/:sid(^\\w+).json', (request, reply) => {
    const call = find(network, request);
    return perform(network, reply, { at: 'change', number: partyOf(call) }, () => {
      updateCall(network, call, formOf(request));
      return shape(network, call);
    });
  });
  app.delete('/Calls/:sid(^\\w+).json', (request, reply) => {
    const call = find(network, request);
    return perform(network, reply, { at: 'delete', number: partyOf(call) }, () => {
      if (!isOver(call)) {
        throw new TwilioError(409, 20009, 'Cannot delete this resource before it is complete');
      }
      network.calls.delete(call);
    });
  });
}

function list(network: Network, query: Form): unknown {
  const found = network.calls
    .listed()
    .filter((call) => matches(call, query))
    .reverse();
  const page = pageOf(found, `${rootOf(network)}/Calls.json`, query);
  return { ...page.fields, calls: page.items.map((call) => shape(network, call)) };
}

function find(network: Network, request: FastifyRequest): Call {
  return network.calls.listedWith(sidOf(request)) ?? notFound(request);
}

function matches(call: Call, query: Form): boolean {
  const { To: to, From: from, Status: status, ParentCallSid: parent } = query;
  return (
    (to === undefined || call.to === readE164(to)) &&
    (from === undefined || call.from === readE164(from)) &&
    (status === undefined || call.status === status) &&
    (parent === undefined || call.parentSid === parent) &&
    withinDates(startOf(call), 'StartTime', query) &&
    withinDates(call.endedAt, 'EndTime', query)
  );
}

/** When it was dialled, answered or not. */
function startOf(call: Call): Date | null {
  return call.status === 'queued' ? null : call.createdAt;
}

function rootOf(network: Network): string {
  return `/2010-04-01/Accounts/${network.account.sid}`;
}

function shape(network: Network, call: Call): Record<string, unknown> {
  const uri = `${rootOf(network)}/Calls/${call.sid}`;
  const startedAt = startOf(call);
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
    forwarded_from: call.forwardedFrom,
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
