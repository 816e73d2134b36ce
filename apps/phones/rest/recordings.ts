import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Recording } from '../network/calls/recordings.ts';
import { type Network } from '../network/network.ts';
import { rfc2822, withinDates } from './dates.ts';
import { pageOf } from './pages.ts';
import { notFound, queryOf, sidOf } from './request.ts';
import { perform } from './rest-faults.ts';
import { mp3Silence, wavTone } from './sound.ts';

/** The Recordings resource, with the sound itself. */
export function recordingRoutes(app: FastifyInstance, network: Network): void {
  app.get('/Recordings.json', (request, reply) =>
    perform(network, reply, { at: 'list', number: '' }, () =>
      list(network, request, '/Recordings.json'),
    ),
  );
  app.get('/Calls/:sid/Recordings.json', (request, reply) => {
    const sid = sidOf(request);
    const number = network.calls.get(sid)?.telephone ?? '';
    return perform(network, reply, { at: 'list', number }, () =>
      list(network, request, `/Calls/${sid}/Recordings.json`, sid),
    );
  });
  app.get('/Recordings/:sid(^\\w+).json', (request, reply) => {
    const recording = find(network, request);
    return perform(network, reply, { at: 'fetch', number: recording.telephone }, () =>
      shape(network, recording),
    );
  });
  app.delete('/Recordings/:sid(^\\w+).json', (request, reply) => {
    const recording = find(network, request);
    return perform(network, reply, { at: 'delete', number: recording.telephone }, () => {
      network.recordings.delete(recording.sid);
    });
  });
  soundRoutes(app, network);
}

function soundRoutes(app: FastifyInstance, network: Network): void {
  const sound =
    (type: string, make: (seconds: number) => Buffer) =>
    (request: FastifyRequest, reply: FastifyReply) => {
      const recording = find(network, request);
      const { telephone: number, status, seconds } = recording;
      return perform(network, reply, { at: 'audio', number }, () => {
        if (status !== 'completed') {
          notFound(request);
        }
        void reply.type(type);
        return make(seconds);
      });
    };
  app.get('/Recordings/:sid(^\\w+)', sound('audio/x-wav', wavTone));
  app.get('/Recordings/:sid(^\\w+).wav', sound('audio/x-wav', wavTone));
  app.get('/Recordings/:sid(^\\w+).mp3', sound('audio/mpeg', mp3Silence));
}

function list(network: Network, request: FastifyRequest, path: string, callSid?: string): unknown {
  const query = queryOf(request);
  const wanted = callSid ?? query['CallSid'];
  const found = network.recordings
    .all()
    .filter((recording) => wanted === undefined || recording.callSid === wanted)
    .filter((recording) => withinDates(recording.startedAt, 'DateCreated', query))
    .reverse();
  const page = pageOf(found, `${rootOf(network)}${path}`, query);
  return { ...page.fields, recordings: page.items.map((recording) => shape(network, recording)) };
}

function find(network: Network, request: FastifyRequest): Recording {
  return network.recordings.get(sidOf(request)) ?? notFound(request);
}

function rootOf(network: Network): string {
  return `/2010-04-01/Accounts/${network.account.sid}`;
}

/** 16102: it was silent. */
const absent = 16_102;

function shape(network: Network, recording: Recording): Record<string, unknown> {
  const uri = `${rootOf(network)}/Recordings/${recording.sid}`;
  const made = rfc2822(recording.startedAt);
  return {
    account_sid: network.account.sid,
    api_version: '2010-04-01',
    call_sid: recording.callSid,
    channels: 1,
    conference_sid: null,
    date_created: made,
    date_updated: made,
    duration: recording.status === 'completed' ? String(recording.seconds) : '-1',
    encryption_details: null,
    error_code: recording.status === 'absent' ? absent : null,
    media_url: `https://api.twilio.com${uri}`,
    price: null,
    price_unit: 'USD',
    sid: recording.sid,
    source: 'RecordVerb',
    start_time: made,
    status: recording.status,
    subresource_uris: {
      add_on_results: `${uri}/AddOnResults.json`,
      transcriptions: `${uri}/Transcriptions.json`,
    },
    uri: `${uri}.json`,
  };
}
