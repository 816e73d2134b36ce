import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import {
  aReport,
  freshToken,
  postForm,
  postReport,
  postWebhook,
  tokenIn,
} from '../flows/wrong-input/sending.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { count, readiness, untilAllIsUp, up } from './looks.ts';
import { type OwnPostgres, ownPostgres } from './own-postgres.ts';

const HOTLINE = '050 44 80 00';
const { concern } = aReport;
const text = {
  MessageSid: 'SM1',
  From: '+32470009021',
  Body: 'Mijn bovenbuur is veel alleen',
} as const;

describe('a database that is taken away and comes back', () => {
  let postgres: OwnPostgres;
  let house: House;
  let token: string;
  /** What 40 reports were told that came in while it went away. */
  let answered: number[];

  beforeAll(async () => {
    postgres = await ownPostgres();
    house = await openHouse();
    await aCoordinator(house);
    token = await freshToken(house.app);
    const before = await postReport(house.app, aReport, {
      'idempotency-key': 'before-it-was-away',
    });
    expect(before.statusCode).toBe(201);
    await house.settled();
    await untilAllIsUp(house);
    // accepted, with its alert still to be carried when the power goes
    const last = await postReport(
      house.app,
      { ...aReport, danger: true },
      { 'idempotency-key': 'last-before-it-was-away' },
    );
    expect(last.statusCode).toBe(201);
    const underWay = Array.from({ length: 40 }, (_, nth) =>
      postReport(house.app, aReport, { 'idempotency-key': `under-way-meanwhile-${String(nth)}` }),
    );
    await Promise.race(underWay);
    await postgres.kill();
    answered = (await Promise.all(underWay)).map(({ statusCode }) => statusCode);
  });
  afterAll(async () => {
    await house.close();
    await postgres.close();
  });

  describe('while it is away', () => {
    it('is told by /readyz and /metrics, and the program says that it lives', async () => {
      expect(await readiness(house)).toMatchObject({ status: 503, database: 'down' });
      expect(await up(house, 'database')).toBe(0);
      const alive = await house.app.inject({ url: '/healthz' });
      expect([alive.statusCode, alive.json()]).toEqual([200, { status: 'alive' }]);
      const { body } = await house.app.inject({ url: '/metrics' });
      expect(body).not.toMatch(/^meldpunt_outbox_rows\{/m);
    });

    it('takes no report over JSON and says so: 503', async () => {
      const answer = await postReport(house.app, aReport, {
        'idempotency-key': 'while-it-was-away',
      });
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status: 503, code: 'database.away' });
    });

    it('tells every report that came in as it went whether it was taken', () => {
      expect(answered).toContain(201);
      expect(answered.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    });

    it('gives a form back with every word, the number to ring and one button to send it again', async () => {
      const answer = await postForm(house.app, '/melden', {
        ...{ token, concern, signs: 'post', street: 'Langestraat', neighbourhood: 'assebroek' },
        ...{ myName: 'Luc Buur', myPhone: '0470 00 90 01' },
      });
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('Het lukt nu even niet');
      expect(answer.body).toContain(HOTLINE);
      expect(answer.body).toContain('Probeer opnieuw');
      for (const word of [concern, 'Langestraat', 'Luc Buur', '0470 00 90 01', 'assebroek']) {
        expect(answer.body).toContain(`value="${word}"`);
      }
      expect(tokenIn(answer.body)).toBe(token);
    });

    it('shows the empty form and the first page all the same', async () => {
      for (const url of ['/', '/melden', '/melding']) {
        expect((await house.app.inject({ url })).statusCode).toBe(200);
      }
    });

    it('answers every other page with the number to ring', async () => {
      for (const url of ['/desk', '/desk/login', '/v/aaaaaaaaaaaaaaaaaaaaaaaa']) {
        const answer = await house.app.inject({ url, headers: { cookie: 'x=y' } });
        expect(answer.statusCode).not.toBe(500);
        expect(answer.body).not.toMatch(/ECONNREFUSED|at .*\.ts/);
      }
      const link = await house.app.inject({ url: '/v/aaaaaaaaaaaaaaaaaaaaaaaa' });
      expect([link.statusCode, link.body.includes(HOTLINE)]).toEqual([503, true]);
    });

    it('sends a text and a call back to the provider, to come again or to be answered there: 503', async () => {
      for (const answer of [
        await postWebhook(house, '/twilio/sms', text),
        await postWebhook(house, '/twilio/voice', { CallSid: 'CA1', From: text.From }),
      ]) {
        expect([answer.statusCode, answer.body]).toEqual([503, '']);
      }
    });
  });

  describe('when it is back', () => {
    beforeAll(async () => {
      await postgres.startAgain();
    });

    it('is found again within seconds, by the program itself', async () => {
      await untilAllIsUp(house);
      expect(await up(house, 'database')).toBe(1);
      expect(await up(house, 'queue')).toBe(1);
    });

    it('holds every report that was accepted, also those of the last moment', async () => {
      const taken = answered.filter((status) => status === 201).length;
      expect(await count(house, 'report')).toBeGreaterThanOrEqual(2 + taken);
    });

    it('takes what is sent again once', async () => {
      const again = (key: string, body: object = aReport): ReturnType<typeof postReport> =>
        postReport(house.app, body, { 'idempotency-key': key });
      const form = { token, concern };
      for (const answer of [
        await again('before-it-was-away'),
        await again('last-before-it-was-away', { ...aReport, danger: true }),
        await again('while-it-was-away'),
        await again('while-it-was-away'),
      ]) {
        expect(answer.statusCode).toBe(201);
      }
      const pages = [
        await postForm(house.app, '/melden', form),
        await postForm(house.app, '/melden', form),
      ];
      expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(pages[0]!.body).toBe(pages[1]!.body);
      for (const nth of answered.keys()) {
        expect((await again(`under-way-meanwhile-${String(nth)}`)).statusCode).toBe(201);
      }
      expect((await postWebhook(house, '/twilio/sms', text)).statusCode).toBe(200);
      expect((await postWebhook(house, '/twilio/sms', text)).statusCode).toBe(200);
      await house.phones.phone(text.From).receives(/Je bericht is bij het Meldpunt/);
      expect(await count(house, 'report')).toBe(5 + answered.length);
    });

    it('sees what was due done, once, and the new as well', async () => {
      await handOverAgain(house);
      await house.phones.phone(coordinatorLogin.phone).receives(/tekens van gevaar/);
      await house.settled();
      expect(await count(house, 'case_file')).toBe(5 + answered.length);
      expect(await count(house, 'alert')).toBe(1);
      expect(await count(house, `outbox where state = 'stuck'`)).toBe(0);
      const alerts = house.phones.phone(coordinatorLogin.phone).inbox();
      expect(alerts.filter(({ body }) => body.includes('tekens van gevaar'))).toHaveLength(1);
    });
  });
});

/** As after the minute in which a job that was handed over is believed to be on its way. */
async function handOverAgain(house: House): Promise<void> {
  await house.database.query(
    `update outbox set sent_at = sent_at - interval '61 seconds' where state = 'sent'`,
  );
  house.worker.wake();
}
