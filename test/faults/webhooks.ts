import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { type OpenLine, openLine } from '../flows/telephony/open-line.ts';
import { eachOf, seeded } from './seeded.ts';

export interface WebhookCounts {
  readonly forged: number;
  readonly accepted: number;
  readonly genuine: number;
  readonly deliveries: number;
  readonly refused: number;
  /** Rows that genuine webhooks made; as many as there are genuine ones. */
  readonly effects: number;
}

type Params = Readonly<Record<string, string>>;

const paths = [
  ...['/twilio/sms', '/twilio/sms/status', '/twilio/voice', '/twilio/voice/status'],
  ...['/twilio/voice/recording', '/twilio/voice/menu?attempt=1'],
];

/** Forged webhooks in every way we know of, then genuine ones ten times each, in any order. */
export async function sendWebhooks(forged: number, genuine: number): Promise<WebhookCounts> {
  const line = await openLine();
  try {
    const accepted = await forge(line, forged);
    const before = await rowsMade(line);
    const { deliveries, refused } = await deliver(line, genuine);
    const effects = (await rowsMade(line)) - before;
    return { forged, accepted: accepted + before, genuine, deliveries, refused, effects };
  } finally {
    await line.close();
  }
}

async function forge(line: OpenLine, count: number): Promise<number> {
  const chance = seeded(11);
  let accepted = 0;
  await eachOf(
    Array.from({ length: count }, (_, n) => n),
    8,
    async (n) => {
      const path = paths[chance.below(paths.length)] ?? '/twilio/sms';
      const params = paramsOf(line, n);
      const theirs = { ...params, AccountSid: `AC${'9'.repeat(32)}` };
      const right = sign(line, path, params);
      const ways: readonly (readonly [Params, string | undefined])[] = [
        [params, undefined],
        [params, ''],
        [params, Buffer.from(String(n)).toString('base64')],
        [params, sign(line, path, params, 'the-token-of-another-1')],
        [{ ...params, Body: `${params['Body'] ?? ''} ` }, right],
        [{ ...params, From: '+32475999999' }, right],
        [theirs, sign(line, path, theirs)],
        [params, sign(line, `${path}/elsewhere`, params)],
        [params, `${right.startsWith('A') ? 'B' : 'A'}${right.slice(1)}`],
        [{ ...params, Added: '1' }, right],
      ];
      const [sent, signature] = ways[n % ways.length] ?? [params, undefined];
      const status = await post(line, path, sent, signature);
      accepted += status === 403 ? 0 : 1;
    },
  );
  return accepted;
}

async function deliver(
  line: OpenLine,
  count: number,
): Promise<{ readonly deliveries: number; readonly refused: number }> {
  const chance = seeded(12);
  const all = Array.from({ length: count * 10 }, (_, n) => ({
    n: n % count,
    order: chance.below(1e9),
  }));
  all.sort((a, b) => a.order - b.order);
  let refused = 0;
  await eachOf(all, 16, async ({ n }) => {
    const path = n % 2 === 0 ? '/twilio/sms' : '/twilio/voice';
    const params = paramsOf(line, n);
    const status = await post(line, path, params, sign(line, path, params));
    refused += status === 200 ? 0 : 1;
  });
  return { deliveries: all.length, refused };
}

/** Texts and calls stored, and the texts that were told on. */
async function rowsMade(line: OpenLine): Promise<number> {
  const [row] = await line.rows<{ stored: number; told: number; texts: number }>(
    `select (select count(*) from message where direction = 'in')::int
       + (select count(*) from call)::int as stored,
       (select count(*) from message where direction = 'in')::int as texts,
       (select count(*) from outbox where name = 'MessageReceived')::int as told`,
  );
  if (row === undefined || row.told !== row.texts) {
    throw new Error('a text was told more than once, or not at all');
  }
  return row.stored;
}

function paramsOf(line: OpenLine, n: number): Params {
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

function sign({ settings }: OpenLine, path: string, params: Params, token?: string): string {
  const { PUBLIC_BASE_URL: base, TWILIO_AUTH_TOKEN: ours } = settings;
  return getExpectedTwilioSignature(token ?? ours, base + path, { ...params });
}

async function post(
  { app }: OpenLine,
  path: string,
  params: Params,
  signature: string | undefined,
): Promise<number> {
  const answer = await app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signature !== undefined && { 'x-twilio-signature': signature }),
    },
    payload: new URLSearchParams(params).toString(),
  });
  return answer.statusCode;
}
