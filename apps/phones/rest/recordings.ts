import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Recording } from '../network/calls/recordings.ts';
import { type Network } from '../network/network.ts';
import { rfc2822, withinDates } from './dates.ts';
import { pageOf } from './pages.ts';
import { notFound, queryOf, sidOf } from './request.ts';
import { mp3Silence, wavTone } from './sound.ts';

/** The Recordings resource, with the sound itself. */
export function recordingRoutes(app: FastifyInstance, network: Network): void {
  const list = (request: FastifyRequest, path: string, callSid?: string): unknown => {
    const query = queryOf(request);
    const wanted = callSid ?? query['CallSid'];
    const found = network.recordings
      .all()
      .filter((recording) => wanted === undefined || recording.callSid === wanted)
      .filter((recording) => withinDates(recording.startedAt, 'DateCreated', query))
      .reverse();
    const page = pageOf(found, `${rootOf(network)}${path}`, query);
    const recordings = page.items.map((recording) => shape(network, recording));
    return { ...page.fields, recordings };
  };
  app.get('/Recordings.json', (request, reply) => reply.send(list(request, '/Recordings.json')));
  app.get('/Calls/:sid/Recordings.json', (request, reply) => {
    const sid = sidOf(request);
    return reply.send(list(request, `/Calls/${sid}/Recordings.json`, sid));
  });
  app.get('/Recordings/:sid(^\\w+).json', (request, reply) =>
    reply.send(shape(network, find(network, request))),
  );
  app.delete('/Recordings/:sid(^\\w+).json', (request, reply) => {
    network.recordings.delete(find(network, request).sid);
    return reply.code(204).send();
  });
  const sound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.type('audio/x-wav').send(wavTone(find(network, request).seconds));
  app.get('/Recordings/:sid(^\\w+)', sound);
  app.get('/Recordings/:sid(^\\w+).wav', sound);
  app.get('/Recordings/:sid(^\\w+).mp3', (request, reply) =>
    reply.type('audio/mpeg').send(mp3Silence(find(network, request).seconds)),
  );
}

function find(network: Network, request: FastifyRequest): Recording {
  const sid = sidOf(request);
  return network.recordings.get(sid) ?? notFound(`/Recordings/${sid}`);
}

function rootOf(network: Network): string {
  return `/2010-04-01/Accounts/${network.account.sid}`;
}

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
    duration: String(recording.seconds),
    encryption_details: null,
    error_code: null,
    media_url: `https://api.twilio.com${uri}`,
    price: null,
    price_unit: 'USD',
    sid: recording.sid,
    source: 'RecordVerb',
    start_time: made,
    status: 'completed',
    subresource_uris: {
      add_on_results: `${uri}/AddOnResults.json`,
      transcriptions: `${uri}/Transcriptions.json`,
    },
    uri: `${uri}.json`,
  };
}
