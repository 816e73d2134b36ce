import { Client } from 'pg';
import { aDeskClient } from '../builders/desk-client.ts';
import {
  aReport,
  countReports,
  freshToken,
  postForm,
  postReport,
  postWebhook,
  tokenIn,
} from '../flows/wrong-input/sending.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import { type OwnPostgres, ownPostgres } from './own-postgres.ts';
import { cutSessions, inOwnSession, nameOf } from './sessions.ts';

const LIMIT_MS = 240_000;
const { concern } = aReport;
const text = { MessageSid: `SM${'1'.repeat(32)}`, From: '+32470009021', Body: 'Iets anders' };

describe('a database that lives and does not answer', () => {
  let postgres: OwnPostgres;
  let house: House;

  beforeAll(async () => {
    postgres = await ownPostgres();
    house = await openHouse({ databaseTimeoutSeconds: 5 });
  }, LIMIT_MS);
  afterAll(async () => {
    postgres.thaw();
    await house.close();
    await postgres.close();
  });

  /** By each way that a report comes in: what was answered, the words of the form, and its token. */
  async function tryAll(): Promise<{ statuses: number[]; form: string; token: string }> {
    const token = await freshToken(house.app);
    const [form, api, webhook] = await Promise.all([
      postForm(house.app, '/melden/versturen', { token, concern, street: 'Langestraat' }),
      postReport(house.app, aReport),
      postWebhook(house, '/twilio/sms', text),
    ]);
    if (api.statusCode === 503) {
      expect(api.json()).toMatchObject({ code: 'database.away' });
      expect(api.headers['retry-after']).toMatch(/^\d+$/);
      expect(webhook.body).toBe('');
    }
    return {
      statuses: [form, api, webhook].map(({ statusCode }) => statusCode),
      form: form.body,
      token,
    };
  }

  async function readiness(): Promise<number> {
    return (await house.app.inject({ url: '/readyz' })).statusCode;
  }

  function expectWordsKept({ form, token }: { form: string; token: string }): void {
    expect(form).toContain(`value="${concern}"`);
    expect(form).toContain('value="Langestraat"');
    expect(tokenIn(form)).toBe(token);
  }

  it(
    'because somebody holds what it needs: nothing is lost, and all say that it can be tried again',
    async () => {
      const holder = new Client({ connectionString: house.settings.DATABASE_URL });
      await holder.connect();
      await holder.query('begin; lock table report, message in access exclusive mode');
      const tried = await tryAll();
      const ready = await readiness();
      await holder.end();
      expect([...tried.statuses, ready]).toEqual([503, 503, 503, 503]);
      expectWordsKept(tried);
      expect(
        (await postForm(house.app, '/melden/versturen', { token: tried.token, concern }))
          .statusCode,
      ).toBe(200);
    },
    LIMIT_MS,
  );

  it(
    'while a colleague writes down what a caller says: the page holds her words, and sends them again',
    async () => {
      const desk = await aDeskClient(house, 'operator');
      const form = await desk.opens('/desk/report');
      const before = await countReports(house.app);
      const holder = new Client({ connectionString: house.settings.DATABASE_URL });
      await holder.connect();
      await holder.query('begin; lock table report in access exclusive mode');
      const words = 'De beller zegt: "ze eet niet meer"';
      const refused = await form.sends('/desk/report', { concern: words, personName: 'Rosa' });
      await holder.end();
      expect([refused.status, await countReports(house.app)]).toEqual([503, before]);
      expect(refused.page).toContain('">Rosa</dd>');
      expect(refused.page).toContain('&quot;ze eet niet meer&quot;</dd>');
      expect(await refused.sends('/desk/report', {})).toMatchObject({ status: 200 });
      expect(await countReports(house.app)).toBe(before + 1);
    },
    LIMIT_MS,
  );

  it(
    'loses no text that came meanwhile, and waits for no night to find it',
    async () => {
      const before = await countReports(house.app);
      const holder = new Client({ connectionString: house.settings.DATABASE_URL });
      await holder.connect();
      await holder.query('begin; lock table message in access exclusive mode');
      await house.phones.phone('+32470009022').texts('mijn buurvrouw ademt niet');
      await holder.end();
      await eventually(async () => {
        await house.settled();
        return (await countReports(house.app)) === before + 1;
      });
    },
    LIMIT_MS,
  );

  it(
    'because it may only be read: /readyz says so, and when it may be written again',
    async () => {
      const url = house.settings.DATABASE_URL;
      const setting = `alter database "${nameOf(url)}" set default_transaction_read_only`;
      await eventually(async () => (await readiness()) === 200);
      await inOwnSession(url, [`${setting} = on`]);
      await cutSessions(url);
      await eventually(() => house.database.query('select 1'));
      // twice: a session that was just cut says the same for a moment
      await eventually(async () => (await readiness()) === 503 && (await readiness()) === 503);
      const tried = await tryAll();
      expect(tried.statuses).toEqual([503, 503, 503]);
      expectWordsKept(tried);
      await inOwnSession(url, [`${setting} = off`]);
      await cutSessions(url);
      await eventually(async () => (await readiness()) === 200);
    },
    LIMIT_MS,
  );

  it(
    'because it stands still: no connection waits for ever, and what was sent twice is there once',
    async () => {
      const before = await countReports(house.app);
      const underWay = Array.from({ length: 8 }, (_, nth) =>
        postReport(house.app, aReport, {
          'idempotency-key': `under-way-at-the-freeze-${String(nth)}`,
        }),
      );
      await Promise.race(underWay);
      postgres.freeze();
      const tried = await tryAll();
      const answered = await Promise.all(underWay);
      postgres.thaw();
      expect(tried.statuses).toEqual([503, 503, 503]);
      expectWordsKept(tried);
      expect(answered.filter(({ statusCode }) => ![201, 503].includes(statusCode))).toEqual([]);

      await eventually(async () => (await readiness()) === 200);
      for (const nth of underWay.keys()) {
        const again = await postReport(house.app, aReport, {
          'idempotency-key': `under-way-at-the-freeze-${String(nth)}`,
        });
        expect(again.statusCode).toBe(201);
      }
      expect(await countReports(house.app)).toBe(before + underWay.length);
    },
    LIMIT_MS,
  );
});
