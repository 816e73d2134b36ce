import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { type OpenLine, openLine } from './open-line.ts';

let line: OpenLine;

beforeAll(async () => {
  line = await openLine();
});

afterAll(async () => {
  await line.close();
});

async function post(
  path: string,
  params: Readonly<Record<string, string>>,
  signature: string | undefined,
): Promise<Awaited<ReturnType<OpenLine['app']['inject']>>> {
  return line.app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      ...(signature !== undefined && { 'x-twilio-signature': signature }),
    },
    payload: new URLSearchParams(params).toString(),
  });
}

function sign(path: string, params: Readonly<Record<string, string>>, token?: string): string {
  const { PUBLIC_BASE_URL: base, TWILIO_AUTH_TOKEN: ours } = line.settings;
  return getExpectedTwilioSignature(token ?? ours, base + path, params);
}

describe('a webhook', () => {
  const paths = [
    ...['/twilio/sms', '/twilio/sms/status', '/twilio/voice', '/twilio/voice/status'],
    ...['/twilio/voice/recording', '/twilio/voice/menu?attempt=1'],
  ];

  it.each(paths)('is refused without our account’s own signature: %s', async (path) => {
    const params = {
      ...{ AccountSid: line.settings.TWILIO_ACCOUNT_SID, MessageSid: 'SM9', CallSid: 'CA9' },
      ...{ RecordingSid: 'RE9', MessageStatus: 'sent', From: '+32475123456', Body: 'hallo' },
    };
    const theirs = { ...params, AccountSid: `AC${'9'.repeat(32)}` };
    const forged = [
      await post(path, params, undefined),
      await post(path, params, 'bm90IGEgc2lnbmF0dXJl'),
      await post(path, params, sign(path, params, 'the-token-of-another-1')),
      await post(path, { ...params, Body: 'anders' }, sign(path, params)),
      await post(path, theirs, sign(path, theirs)),
      await post(path, params, sign('/elsewhere', params)),
    ];
    expect(forged.map(({ statusCode }) => statusCode)).toEqual(forged.map(() => 403));
    expect(await line.rows('select 1 from message union all select 1 from call')).toEqual([]);
  });

  it('of ours is taken, whatever its characters, and has one effect in ten deliveries', async () => {
    const params = {
      AccountSid: line.settings.TWILIO_ACCOUNT_SID,
      MessageSid: `SM${'a'.repeat(32)}`,
      From: '+32475123456',
      Body: '  ja + graag & é 😀\n ',
      Unheard: 'of',
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('/twilio/sms', params, sign('/twilio/sms', params))),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    expect(answers[0]!.headers['content-type']).toContain('text/xml');
    expect(answers[0]!.body).toContain('<Response/>');
    expect(await line.rows('select 1 from message')).toHaveLength(1);
  });

  it('of ours without the names it lives by gets a 400 and no words', async () => {
    const params = { AccountSid: line.settings.TWILIO_ACCOUNT_SID };
    const answer = await post('/twilio/sms', params, sign('/twilio/sms', params));
    expect([answer.statusCode, answer.body]).toEqual([400, '']);
  });
});

describe('without the database', () => {
  it('a webhook is answered 503, so that it comes again or goes to the fallback', async () => {
    line.cutDatabase();
    const params = { AccountSid: line.settings.TWILIO_ACCOUNT_SID, CallSid: 'CA1' };
    const answer = await post('/twilio/voice', params, sign('/twilio/voice', params));
    expect([answer.statusCode, answer.body]).toEqual([503, '']);
  });
});
