import { z } from 'zod';

/**
 * What the REST API (2010-04-01) answers with, as twilio.com/docs describes its resources: each field, its type and
 * its format, and no other field. Written by hand, so that it holds where Twilio's own description is not at hand.
 */

const sid = (prefix: string): z.ZodType => z.string().regex(new RegExp(`^${prefix}[0-9a-f]{32}$`));
/** A day of the week, a day, a month and a year, an hour in UTC. */
const date = z.string().regex(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/u);
const digits = z.string().regex(/^\d+$/u);
const number = z.string().regex(/^\+[1-9]\d{1,14}$/u);
const path = z.string().regex(/^\/2010-04-01\/Accounts\/AC[0-9a-f]{32}\//u);
const webhook = z.union([z.url(), z.literal('')]);
const method = z.enum(['GET', 'POST']);
const apiVersion = z.enum(['2010-04-01', '2008-08-01']);
const currency = z.string().regex(/^[A-Z]{3}$/u);
const price = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u)
  .nullable();

/** In every resource. */
const common = {
  ...{ account_sid: sid('AC'), api_version: apiVersion, uri: path },
  ...{ date_created: date, date_updated: date },
};
const priced = { price, price_unit: currency };

const messageStatuses = [
  ...['queued', 'sending', 'sent', 'failed', 'delivered', 'undelivered', 'receiving', 'received'],
  ...['accepted', 'scheduled', 'read', 'partially_delivered', 'canceled'],
];
const message = z.strictObject({
  ...common,
  ...priced,
  sid: sid('(?:SM|MM)'),
  body: z.string().max(1_600),
  date_sent: date.nullable(),
  direction: z.enum(['inbound', 'outbound-api', 'outbound-call', 'outbound-reply']),
  error_code: z.int().nullable(),
  error_message: z.string().nullable(),
  from: z.string().nullable(),
  messaging_service_sid: sid('MG').nullable(),
  ...{ num_media: digits, num_segments: digits },
  status: z.enum(messageStatuses),
  subresource_uris: z.strictObject({ media: path }),
  to: number,
});

const callStatuses = ['queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed'];
const call = z.strictObject({
  ...common,
  ...priced,
  sid: sid('CA'),
  answered_by: z.string().nullable(),
  caller_name: z.string().nullable(),
  direction: z.enum(['inbound', 'outbound-api', 'outbound-dial']),
  duration: digits.nullable(),
  ...{ start_time: date.nullable(), end_time: date.nullable() },
  forwarded_from: z.string().nullable(),
  ...{ from: z.string(), from_formatted: z.string(), to: z.string(), to_formatted: z.string() },
  group_sid: sid('GP').nullable(),
  parent_call_sid: sid('CA').nullable(),
  phone_number_sid: sid('PN').nullable(),
  queue_time: digits,
  status: z.enum([...callStatuses, 'no-answer', 'canceled']),
  subresource_uris: z.record(z.string(), path),
  trunk_sid: sid('TK').nullable(),
});

const sources = ['DialVerb', 'Conference', 'OutboundAPI', 'Trunking', 'RecordVerb'];
const recording = z.strictObject({
  ...common,
  ...priced,
  sid: sid('RE'),
  call_sid: sid('CA'),
  channels: z.int().min(1).max(2),
  conference_sid: sid('CF').nullable(),
  duration: z.string().regex(/^(?:-1|\d+)$/u),
  encryption_details: z.null(),
  error_code: z.int().nullable(),
  media_url: z.url(),
  source: z.enum([...sources, 'StartCallRecordingAPI', 'StartConferenceRecordingAPI']),
  start_time: date,
  status: z.enum(['in-progress', 'paused', 'stopped', 'processing', 'completed', 'absent']),
  subresource_uris: z.strictObject({ add_on_results: path, transcriptions: path }),
});

const ownNumber = z.strictObject({
  ...common,
  sid: sid('PN'),
  ...{ phone_number: number, friendly_name: z.string().max(64), origin: z.string() },
  address_requirements: z.enum(['none', 'any', 'local', 'foreign']),
  ...{ address_sid: sid('AD').nullable(), identity_sid: sid('RI').nullable() },
  ...{ beta: z.boolean(), bundle_sid: sid('BU').nullable() },
  capabilities: z.strictObject({
    ...{ voice: z.boolean(), sms: z.boolean(), mms: z.boolean(), fax: z.boolean() },
  }),
  emergency_address_sid: sid('AD').nullable(),
  emergency_address_status: z.string(),
  emergency_status: z.enum(['Active', 'Inactive']),
  ...{ sms_application_sid: sid('AP').nullable(), voice_application_sid: sid('AP').nullable() },
  ...{ sms_url: webhook, sms_method: method },
  ...{ sms_fallback_url: webhook, sms_fallback_method: method },
  ...{ voice_url: webhook, voice_method: method },
  ...{ voice_fallback_url: webhook, voice_fallback_method: method },
  ...{ status_callback: webhook, status_callback_method: method },
  ...{ voice_caller_id_lookup: z.boolean(), voice_receive_mode: z.enum(['voice', 'fax']) },
  status: z.enum(['in-use', 'inactive', 'pending', 'released']),
  trunk_sid: sid('TK').nullable(),
  type: z.enum(['local', 'mobile', 'toll-free', 'national']),
});

function pageOf(name: string, items: z.ZodType): z.ZodType {
  return z.strictObject({
    [name]: z.array(items).min(1),
    ...{ first_page_uri: path, uri: path },
    ...{ next_page_uri: path.nullable(), previous_page_uri: path.nullable() },
    ...{ page: z.int().min(0), page_size: z.int().min(1).max(1_000) },
    ...{ start: z.int().min(0), end: z.int().min(0) },
  });
}

/** By the path of the request, below the account. */
export const documentedAnswers: Readonly<Record<string, z.ZodType>> = {
  '/Messages.json': z.union([pageOf('messages', message), message]),
  '/Messages/{Sid}.json': message,
  '/Calls.json': z.union([pageOf('calls', call), call]),
  '/Calls/{Sid}.json': call,
  '/Calls/{CallSid}/Recordings.json': pageOf('recordings', recording),
  '/Recordings.json': pageOf('recordings', recording),
  '/Recordings/{Sid}.json': recording,
  '/IncomingPhoneNumbers.json': pageOf('incoming_phone_numbers', ownNumber),
  '/IncomingPhoneNumbers/{Sid}.json': ownNumber,
};
