import { ListCases, ReadCase } from '#casework';
import { LookUpReport } from '#intake';
import type { LightMyRequestResponse } from 'fastify';
import { type House, openHouse } from '../../support/open-house.ts';
import { type Params, postWebhook } from './sending.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A name as the provider gives one. */
function sid(kind: 'SM' | 'CA'): string {
  return `${kind}${crypto.randomUUID().replaceAll('-', '')}`;
}

async function newestCase(): ReturnType<ReadCase['run']> {
  await house.settled();
  const [newest] = (await house.get(ListCases).run()).sort((a, b) => b.number - a.number);
  return house.get(ReadCase).run(newest!.caseId);
}

async function count(from: string): Promise<number> {
  const [row] = await house.database.query<{ count: number }[]>(
    `select count(*)::int as count from ${from}`,
  );
  return row!.count;
}

function webhook(
  path: string,
  params: Params,
  signature?: string,
): Promise<LightMyRequestResponse> {
  return postWebhook(house, path, params, signature);
}

describe('a text', () => {
  it('of 1,600 emoji is kept whole and answered', async () => {
    const phone = house.phones.phone('+32470009011');
    await phone.texts('😀'.repeat(1_600));
    await phone.receives(/Je bericht is bij het Meldpunt/);
    const { reports } = await newestCase();
    expect(reports[0]!.person.concern).toBe('😀'.repeat(1_600));
  });

  it.each([
    ['NUL', 'Ze doet\u0000 niet open', '+32470009033'],
    ['half a character', 'Ze doet \ud83d niet open', '+32470009034'],
    ['marks of direction', '\u202egnirts\u202c\u200b\u200b', '+32470009035'],
    ['a script', 'Mijn buurman <script>alert(1)</script>{{7*7}} is eenzaam', '+32470009036'],
  ])('of %s becomes a report and gets an answer', async (_, Body, From) => {
    const before = await count('report');
    await webhook('/twilio/sms', { MessageSid: sid('SM'), From, Body, NumMedia: '1' });
    await house.phones.phone(From).receives(/bij het Meldpunt|Je bericht is bewaard/);
    await house.settled();
    expect(await count('report')).toBe(before + 1);
    expect(await count(`outbox where state = 'stuck'`)).toBe(0);
  });

  it.each([
    ['nothing but a picture', '', '+32470009031'],
    ['spaces', ' \n ', '+32470009032'],
  ])('of %s is no report: a human reads it, and says so', async (_, Body, From) => {
    const before = [await count('report'), await count(`task where kind = 'read_text'`)];
    await webhook('/twilio/sms', { MessageSid: sid('SM'), From, Body, NumMedia: '1' });
    await house.phones.phone(From).receives(/Een mens leest dit.*MELDING/);
    await house.settled();
    expect(await count('report')).toBe(before[0]);
    expect(await count(`task where kind = 'read_text'`)).toBe(before[1]! + 1);
    expect(await count(`outbox where state = 'stuck'`)).toBe(0);
  });

  it.each(['', 'anonymous', '8989', 'ALERT', '+32', '<script>'])(
    'from what is no number (%s) becomes a report all the same, and nothing is sent',
    async (from) => {
      const [reports, sent] = [await count('report'), house.phones.network.messages.all().length];
      const MessageSid = sid('SM');
      const Body = 'Mijn buurman ziet er slecht uit';
      const answer = await webhook('/twilio/sms', { MessageSid, From: from, Body });
      expect(answer.statusCode).toBe(200);
      await house.settled();
      expect(await count('report')).toBe(reports + 1);
      expect(house.phones.network.messages.all()).toHaveLength(sent);
    },
  );

  it('with a bad signature is refused, and nothing of it is kept', async () => {
    const before = [await count('message'), await count('call'), await count('report')];
    const params = { MessageSid: 'SM1', CallSid: 'CA1', From: '+32470009013', Body: 'vals' };
    for (const path of ['/twilio/sms', '/twilio/voice', '/twilio/sms/status']) {
      const answer = await webhook(path, params, 'bm90IGEgc2lnbmF0dXJl');
      expect([answer.statusCode, answer.body]).toEqual([403, '']);
    }
    house.phones.fault({ fault: 'bad-signature', number: '+32470009013', times: 5 });
    await house.phones.phone('+32470009013').texts('vals');
    house.phones.clearFaults();
    await house.settled();
    expect([await count('message'), await count('call'), await count('report')]).toEqual(before);
  });

  it('that cannot be read at all is refused with no words', async () => {
    for (const [type, payload] of [
      ['application/json', '{"MessageSid":'],
      ['multipart/form-data; boundary=x', '--x--'],
      ['application/x-www-form-urlencoded', `Body=${'x'.repeat(1_000_000)}`],
      ['application/x-www-form-urlencoded', '__proto__[AccountSid]=x'],
    ] as const) {
      const headers = { 'content-type': type, 'x-twilio-signature': 'x' };
      const answer = await house.app.inject({
        method: 'POST',
        url: '/twilio/sms',
        headers,
        payload,
      });
      expect([400, 403, 413, 415]).toContain(answer.statusCode);
      expect(answer.body).not.toContain('x'.repeat(100));
    }
  });
});

describe('a call', () => {
  it('whose recording never arrives is a report that says so, with the number to ring back', async () => {
    const number = '+32470009014';
    house.phones.fault({ fault: 'no-recording', number });
    const call = await house.phones.phone(number).calls();
    await call.presses('1');
    await call.presses('1');
    await call.says('Mijn nonkel krijgt weinig bezoek');
    await call.hangsUp();
    await house.later(31);
    const { reports } = await newestCase();
    expect(reports[0]).toMatchObject({ channel: 'phone', reporter: { phone: number } });
    const [recording] = await house.database.query<{ state: string }[]>(
      'select state from recording order by created_at desc limit 1',
    );
    expect(recording).toEqual({ state: 'missing' });
  });

  it.each([
    ['/twilio/voice/nonsense?attempt=1', { Digits: '1' }],
    ['/twilio/voice/menu?attempt=-1', { Digits: '1' }],
    ['/twilio/voice/menu?attempt=99999999999999999999', { Digits: '1' }],
    ['/twilio/voice/menu', { Digits: 'x'.repeat(1_000) }],
    ['/twilio/voice/number?attempt=1', { Digits: '\u0000' }],
    ['/twilio/voice/constructor?attempt=1', { Digits: '__proto__' }],
    ['/twilio/voice/menu?attempt=1&attempt=2', { Digits: '' }],
  ])('at a step that is none hears what can be done: %s', async (path, params) => {
    const answer = await webhook(path, {
      CallSid: sid('CA'),
      From: '+32470009015',
      ...params,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/xml');
    expect(answer.body).toMatch(/<Say .*<\/Response>/s);
  });

  it.each([{}, { CallSid: '' }, { CallSid: 'CA/../1' }, { CallSid: `CA${'x'.repeat(500)}` }])(
    'without a name to keep it by is refused: %j',
    async (params) => {
      const before = await count('call');
      const answer = await webhook('/twilio/voice', { From: '+32470009016', ...params });
      expect([answer.statusCode, answer.body]).toEqual([400, '']);
      expect(await count('call')).toBe(before);
    },
  );
});

it('a reference and a code that were read wrong open nothing', async () => {
  for (const [reference, code] of [
    ['', ''],
    ['M-0000-0000', '0'.repeat(10_000)],
    ['\u0000', '\ud800'],
  ] as const) {
    expect(await house.get(LookUpReport).run(reference, code)).toBeUndefined();
  }
});
