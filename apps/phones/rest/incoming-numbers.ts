import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Network, type OwnNumber } from '../network/network.ts';
import { readE164, writeNumber } from '../network/phone-number.ts';
import { rfc2822 } from './dates.ts';
import { pageOf } from './pages.ts';
import { formOf, notFound, queryOf, refuseOthers, sidOf } from './request.ts';

const changeable =
  'SmsUrl SmsFallbackUrl VoiceUrl VoiceFallbackUrl StatusCallback FriendlyName'.split(' ');

/** The IncomingPhoneNumbers resource: our own numbers and what happens when they are used. */
export function incomingNumberRoutes(app: FastifyInstance, network: Network): void {
  const root = `/2010-04-01/Accounts/${network.account.sid}/IncomingPhoneNumbers`;
  const find = (request: FastifyRequest): OwnNumber =>
    network.ownNumbers.find((own) => own.sid === sidOf(request)) ?? notFound(request);
  const bornAt = rfc2822(network.clock.now());
  const shape = (own: OwnNumber): unknown => ({
    account_sid: network.account.sid,
    uri: `${root}/${own.sid}.json`,
    date_created: bornAt,
    date_updated: bornAt,
    ...shapeOf(own),
  });
  app.get('/IncomingPhoneNumbers.json', (request, reply) => {
    const query = queryOf(request);
    const { PhoneNumber: number } = query;
    const found = network.ownNumbers
      .map((own, order) => ({ own, order }))
      .filter(({ own }) => number === undefined || own.number === readE164(number))
      .reverse();
    const page = pageOf(found, `${root}.json`, query);
    const numbers = page.items.map(({ own }) => shape(own));
    return reply.send({ ...page.fields, incoming_phone_numbers: numbers });
  });
  app.get('/IncomingPhoneNumbers/:sid(^\\w+).json', (request, reply) =>
    reply.send(shape(find(request))),
  );
  app.post('/IncomingPhoneNumbers/:sid(^\\w+).json', (request, reply) => {
    const own = find(request);
    const form = formOf(request);
    refuseOthers(form, changeable);
    own.smsUrl = form['SmsUrl'] ?? own.smsUrl;
    own.smsFallbackUrl = form['SmsFallbackUrl'] ?? own.smsFallbackUrl;
    own.voiceUrl = form['VoiceUrl'] ?? own.voiceUrl;
    own.voiceFallbackUrl = form['VoiceFallbackUrl'] ?? own.voiceFallbackUrl;
    own.statusCallback = form['StatusCallback'] ?? own.statusCallback;
    return reply.send(shape(own));
  });
}

function shapeOf(own: OwnNumber): Record<string, unknown> {
  return {
    address_requirements: 'none',
    address_sid: null,
    api_version: '2010-04-01',
    beta: false,
    bundle_sid: null,
    capabilities: {
      voice: own.takes.includes('voice'),
      sms: own.takes.includes('sms'),
      mms: false,
      fax: false,
    },
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    emergency_status: 'Inactive',
    friendly_name: writeNumber(own.number),
    identity_sid: null,
    origin: 'twilio',
    phone_number: own.number,
    sid: own.sid,
    sms_application_sid: null,
    sms_fallback_method: 'POST',
    sms_fallback_url: own.smsFallbackUrl,
    sms_method: 'POST',
    sms_url: own.smsUrl,
    status: 'in-use',
    status_callback: own.statusCallback,
    status_callback_method: 'POST',
    trunk_sid: null,
    type: own.takes.includes('sms') ? 'mobile' : 'local',
    voice_application_sid: null,
    voice_caller_id_lookup: false,
    voice_fallback_method: 'POST',
    voice_fallback_url: own.voiceFallbackUrl,
    voice_method: 'POST',
    voice_receive_mode: 'voice',
    voice_url: own.voiceUrl,
  };
}
