import { type CallId, type E164, type MessageId } from '#kernel';
import { SendText } from '#messaging';
import { Vault } from '#platform';
import { routeRules } from '../../apps/api/http/sessions/route-rules.ts';
import { type OpenLine, openLine } from '../flows/telephony/open-line.ts';
import {
  postUnsigned,
  postWebhook,
  signatureOf,
  type WebhookParams,
} from '../flows/telephony/signed-webhook.ts';
import { eachOf, seeded } from './seeded.ts';

export interface WebhookCounts {
  readonly forged: number;
  /** As the router knows them: each was forged. */
  readonly routes: number;
  readonly accepted: number;
  readonly genuine: number;
  readonly deliveries: number;
  readonly refused: number;
  /** What genuine webhooks of each kind left behind: one for each. */
  readonly effects: Readonly<Record<Kind, number>>;
  /** Facts and jobs that stand in the outbox more than once. */
  readonly toldTwice: number;
}

const kinds = ['text', 'textStatus', 'call', 'key', 'volunteer', 'end', 'recording'] as const;
type Kind = (typeof kinds)[number];

interface Genuine {
  readonly path: string;
  readonly params: WebhookParams;
}

const TIMES = 10;

/** Forged webhooks in every way we know of, then genuine ones ten times each, in any order. */
export async function sendWebhooks(forged: number, genuine: number): Promise<WebhookCounts> {
  const line = await openLine();
  try {
    const routes = routeRules(line.app)
      .filter(({ rule }) => rule === 'webhook')
      .map(({ path }) => path);
    const before = await rowsOf(line);
    const accepted = await forge(line, routes, forged);
    const left = (await rowsOf(line)) - before;
    const sent = await textsSent(line, Math.ceil(genuine / kinds.length));
    const delivered = await deliver(line, genuine, sent);
    return {
      ...{ forged, routes: routes.length, accepted: accepted + left, genuine, ...delivered },
      effects: await effectsOf(line),
      toldTwice: await toldTwice(line),
    };
  } finally {
    await line.close();
  }
}

async function forge(line: OpenLine, routes: readonly string[], count: number): Promise<number> {
  const chance = seeded(11);
  let accepted = 0;
  const all = Array.from({ length: count }, (_, n) => n);
  await eachOf(all, 8, async (n) => {
    const route = routes[chance.below(routes.length)] ?? '/twilio/sms';
    const path = route.replace(/:(callBackId|automaticCallId)/, idOf(n)).replace(/:\w+/, 'menu');
    const status = await forgeOne(line, path, n);
    accepted += status === 403 ? 0 : 1;
  });
  return accepted;
}

async function forgeOne(line: OpenLine, path: string, n: number): Promise<number> {
  const params = paramsOf(line, n);
  const theirs = { ...params, AccountSid: `AC${'9'.repeat(32)}` };
  const right = signatureOf(line, path, params);
  const ways: readonly (readonly [WebhookParams, string | undefined])[] = [
    [params, undefined],
    [params, ''],
    [params, Buffer.from(String(n)).toString('base64')],
    [params, signatureOf(line, path, params, 'the-token-of-another-1')],
    [{ ...params, Body: `${params['Body'] ?? ''} ` }, right],
    [{ ...params, From: '+32475999999' }, right],
    [theirs, signatureOf(line, path, theirs)],
    [params, signatureOf(line, `${path}/elsewhere`, params)],
    [params, `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`],
    [{ ...params, Added: '1' }, right],
  ];
  const [sent, signature] = ways[n % ways.length] ?? [params, undefined];
  const answer =
    signature === undefined
      ? await postUnsigned(line, path, sent)
      : await postWebhook(line, path, sent, signature);
  return answer.statusCode;
}

async function deliver(
  line: OpenLine,
  count: number,
  sent: readonly MessageId[],
): Promise<Pick<WebhookCounts, 'deliveries' | 'refused'>> {
  const chance = seeded(12);
  const all = Array.from({ length: count * TIMES }, (_, n) => ({
    n: n % count,
    order: chance.below(1e9),
  }));
  all.sort((a, b) => a.order - b.order);
  let refused = 0;
  await eachOf(all, 16, async ({ n }) => {
    const { path, params } = genuineOf(line, n, sent);
    const { statusCode } = await postWebhook(line, path, params);
    refused += statusCode === 200 ? 0 : 1;
  });
  return { deliveries: all.length, refused };
}

/** Each has a text, a call or a status of its own. */
function genuineOf(line: OpenLine, n: number, sent: readonly MessageId[]): Genuine {
  const params = paramsOf(line, n);
  const messageId = sent[Math.floor(n / kinds.length)] ?? '';
  const all: Readonly<Record<Kind, Genuine>> = {
    text: { path: '/twilio/sms', params },
    textStatus: { path: `/twilio/sms/status?message=${messageId}`, params },
    call: { path: '/twilio/voice', params },
    key: { path: '/twilio/voice/menu?attempt=1', params: { ...params, Digits: '2' } },
    volunteer: { path: '/twilio/voice/volunteer/start?attempt=1', params },
    end: { path: '/twilio/voice/status', params: { ...params, CallStatus: 'completed' } },
    recording: { path: '/twilio/voice/recording', params },
  };
  return all[kinds[n % kinds.length] ?? 'text'];
}

/** Texts of ours that left, so that their statuses find them. */
async function textsSent(line: OpenLine, count: number): Promise<MessageId[]> {
  const recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
  const ids: MessageId[] = [];
  for (let n = 0; n < count; n += 1) {
    const number = `+32476${String(100_000 + n)}` as E164;
    const text = { recipient, number, body: 'Tot dinsdag.', purpose: 'visit.moved' } as const;
    ids.push(await line.get(SendText).run({ ...text, priority: 'other' }));
  }
  await line.rows(`update message set state = 'sent', sending_at = now(), sent_at = now()`);
  return ids;
}

/** All that a webhook could leave behind. */
async function rowsOf(line: OpenLine): Promise<number> {
  const [row] = await line.rows<{ count: number }>(
    `select (select count(*) from message)::int + (select count(*) from call)::int
       + (select count(*) from outbox)::int as count`,
  );
  return row?.count ?? 0;
}

async function effectsOf(line: OpenLine): Promise<WebhookCounts['effects']> {
  const [row] = await line.rows<Record<Kind, number>>(
    `select (select count(*)::int from outbox where name = 'MessageReceived') as text,
       (select count(*)::int from message_status where status = 'delivered') as "textStatus",
       (select count(*)::int from call_step where step = 'start') as call,
       (select count(*)::int from call_step where step = 'menu') as key,
       (select count(*)::int from call_step where step = 'volunteer:start') as volunteer,
       (select count(*)::int from outbox where name = 'CallEnded') as end,
       (select count(*)::int from outbox where name = 'calls.fetch-recording') as recording`,
  );
  if (row === undefined) {
    throw new Error('nothing was counted');
  }
  return row;
}

/** Also rows that share what a call or a text may have only once. */
async function toldTwice(line: OpenLine): Promise<number> {
  const [row] = await line.rows<{ count: number }>(
    `select ((select count(*) from (select 1 from outbox group by name, payload having count(*) > 1) twice)
       + (select count(*) from (select 1 from recording group by call_id having count(*) > 1) twice))::int as count`,
  );
  return row?.count ?? 0;
}

function paramsOf(line: OpenLine, n: number): WebhookParams {
  const id = n.toString(16).padStart(32, '0');
  return {
    AccountSid: line.settings.TWILIO_ACCOUNT_SID,
    ...{ MessageSid: `SM${id}`, CallSid: `CA${id}`, RecordingSid: `RE${id}` },
    ...{ MessageStatus: 'delivered', CallStatus: 'ringing', Direction: 'inbound' },
    From: `+32475${String(100_000 + (n % 900_000))}`,
    To: line.settings.TWILIO_SMS_NUMBER,
    Body: `Tekst ${String(n)}`,
  };
}

function idOf(n: number): CallId {
  return `0199d3a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as CallId;
}

/** How many of `count` webhooks are of each kind. */
export function sharesOf(count: number): Record<Kind, number> {
  return Object.fromEntries(
    kinds.map((kind, at) => [kind, Math.ceil((count - at) / kinds.length)]),
  ) as Record<Kind, number>;
}
