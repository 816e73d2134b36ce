import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openSite, type OpenSite } from '../browser/open-site.ts';
import { ownSentences, read } from '#reading';
import { textsThatRead } from '../builders/texts-that-read.ts';
import { eventually } from '../support/until.ts';

type Form = Readonly<Record<string, string | readonly string[]>>;

const concern = 'Mijn buurvrouw komt niet meer buiten sinds haar man gestorven is.';

describe('a report by web', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  async function ask(options: InjectOptions): Promise<{
    status: number;
    html: string;
    headers: Readonly<Record<string, unknown>>;
  }> {
    const answer = await site.app.inject(options);
    return { status: answer.statusCode, html: answer.body, headers: answer.headers };
  }

  function post(url: string, form: Form): ReturnType<typeof ask> {
    const pairs = Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return ask({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(pairs).toString(),
    });
  }

  async function freshToken(url = '/melden'): Promise<string> {
    return tokenIn((await ask({ method: 'GET', url })).html);
  }

  async function reports(): Promise<number> {
    const [row] = await site.app
      .get(DataSource)
      .query<{ count: number }[]>('select count(*)::int as count from report');
    return row!.count;
  }

  async function sendReport(form: Form = {}): Promise<{ reference: string; code: string }> {
    const { html } = await post('/melden', { token: await freshToken(), concern, ...form });
    return receiptIn(html);
  }

  it.each(['/', '/melden', '/melden?voor=mezelf', '/melding'])('shows %s', async (url) => {
    const shown = await ask({ method: 'GET', url });
    expect(shown.status).toBe(200);
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
    const head = await ask({ method: 'HEAD', url });
    expect([head.status, head.html]).toEqual([200, '']);
  });

  it('is stored, and answered with a reference and a code that no URL holds', async () => {
    const before = await reports();
    const sent = await post('/melden', { token: await freshToken(), concern });
    expect(sent.status).toBe(200);
    expect(sent.headers['cache-control']).toBe('no-store');
    expect(receiptIn(sent.html).reference).toMatch(/^M-/);
    expect(await reports()).toBe(before + 1);
  });

  it('is one report with one receipt, however often the same form is sent', async () => {
    const before = await reports();
    const form = { token: await freshToken(), concern, signs: ['post', 'door'] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('/melden', form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(await reports()).toBe(before + 1);
  });

  it('keeps the words when the same form comes back with others, and sends them as a new report', async () => {
    const token = await freshToken();
    const first = receiptIn((await post('/melden', { token, concern })).html);
    const words = 'Ze antwoordt nu ook niet meer.';
    const changed = await post('/melden', { token, concern: words });
    expect(changed.status).toBe(409);
    expect(changed.html).toContain(words);
    const again = await post('/melden', { token: tokenIn(changed.html), concern: words });
    expect(again.status).toBe(200);
    expect(receiptIn(again.html).reference).not.toBe(first.reference);
  });

  it.each(['', 'forged', 'AAAAAAAAAAAAAAAAAAAAAA.mifoo.' + 'A'.repeat(43)])(
    'comes back filled in and with a good token when its token is «%s»',
    async (token) => {
      const before = await reports();
      const sent = await post('/melden', { token, concern, street: 'Langestraat', signs: 'post' });
      expect(sent.status).toBe(400);
      expect(sent.html).toContain(concern);
      expect(sent.html).toContain('value="Langestraat"');
      expect(sent.html).toMatch(/value="post" checked/);
      expect(await reports()).toBe(before);
      const again = await post('/melden', { token: tokenIn(sent.html), concern });
      expect(again.status).toBe(200);
    },
  );

  it('says what is still wrong, with a link to each field, and keeps what was typed', async () => {
    const sent = await post('/melden', {
      token: await freshToken(),
      concern: '',
      name: 'Maria',
      myPhone: 'bel 12',
      neighbourhood: 'atlantis',
    });
    expect(sent.status).toBe(422);
    for (const field of ['concern', 'myPhone', 'neighbourhood']) {
      expect(sent.html).toContain(`href="#${field}"`);
      expect(sent.html).toContain(`id="${field}"`);
    }
    expect(sent.html).toContain('value="Maria"');
    expect(sent.html).toContain('<title>Fout: ');
  });

  it.each([
    ['from the street', { street: 'Carmersstraat', houseNumber: '3' }],
    ['from a house in the words', { concern: 'Mijn buur van Carmersstraat 3 ziet niemand' }],
    ['from a street in the words', { concern: 'De vrouw van de Carmersstraat is eenzaam' }],
  ])('takes the neighbourhood %s when nobody chose one', async (_, typed) => {
    const { reference } = await sendReport(typed);
    const [row] = await site.app
      .get(DataSource)
      .query<{ neighbourhood: string }[]>('select neighbourhood from report where reference = $1', [
        reference,
      ]);
    expect(row?.neighbourhood).toBe('brugge-centrum');
  });

  it('asks behind possible danger to another whether anybody must go and look, where a place was given', async () => {
    const asks = 'Moet er volgens jou vandaag iemand gaan kijken?';
    const [concern] = textsThatRead({ level: 'possible', about: 'other' });
    const possible = { concern, street: 'Langestraat' };
    const nowhere = await post('/melden', { token: await freshToken(), ...possible, street: '' });
    expect(nowhere.html).not.toContain(asks);
    const { html } = await post('/melden', { token: await freshToken(), ...possible });
    expect(html).toContain(asks);
    const answered = await post('/melding/dringend', { ...receiptIn(html), answer: 'yes' });
    expect(answered.html).toContain('Een medewerker wordt nu verwittigd');
    const facts = await site.app
      .get(DataSource)
      .query<object[]>(`select payload from outbox where name = 'UrgencyAnswered'`);
    expect(facts).toMatchObject([{ payload: { answer: 'yes' } }]);
  });

  it('says little to who wrote of violence at home, on the form for somebody else too', async () => {
    const hers = ownSentences()
      .map(({ text }) => ({ text, reading: read(text) }))
      .find(({ reading: { about, danger } }) => about === 'self' && danger.atHome);
    const { html } = await post('/melden', { token: await freshToken(), concern: hers!.text });
    expect(html).toContain('We bellen en schrijven je niet.');
    expect(html).not.toContain('Moet er volgens jou vandaag iemand gaan kijken?');
  });

  it('repeats 112 after signs of danger, and says that nobody is on duty when nobody is', async () => {
    const sent = await post('/melden', { token: await freshToken(), concern, signs: 'not-seen' });
    expect(sent.html).toContain('Wij komen niet zelf.');
    expect(sent.html).toContain('Er is nu niemand van ons van wacht.');
  });

  it.each([
    ['a lone surrogate', 'concern=%ED%A0%80x'],
    ['NUL', 'concern=a%00b&street=a%00b'],
    ['bad percent signs', 'concern=%E0%A4%A&street=%'],
    ['10,000 fields', Array.from({ length: 10_000 }, (_, at) => `f${String(at)}=1`).join('&')],
    ['a list where a text belongs', 'concern=a&concern=b&token=x&token=y&voor=1&voor=2'],
    ['nothing', ''],
  ])('is never a failure of ours: %s', async (_, payload) => {
    const { status } = await ask({
      method: 'POST',
      url: '/melden',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `${payload}&token=${await freshToken()}`,
    });
    expect([200, 400, 413, 422]).toContain(status);
  });

  describe('that was sent', () => {
    it('shows how far it is to who has both reference and code', async () => {
      const { reference, code } = await sendReport();
      const shown = await post('/melding', { reference: reference.toLowerCase(), code });
      expect(shown.status).toBe(200);
      expect(shown.html).toContain('Ontvangen');
      expect(shown.html).toContain('23 november 2026');
      expect(shown.html).not.toContain(concern);
    });

    it('answers a wrong code and an unknown reference in the same words', async () => {
      const { reference } = await sendReport();
      const wrong = await post('/melding', { reference, code: 'AAAAA-AAAAA' });
      const unknown = await post('/melding', { reference: 'M-0000-0000', code: 'AAAAA-AAAAA' });
      expect([wrong.status, unknown.status]).toEqual([404, 404]);
      expect(wrong.html.replaceAll(reference, '')).toBe(unknown.html.replaceAll('M-0000-0000', ''));
    });

    it('takes more words, the same ones once and other ones as well', async () => {
      const receipt = await sendReport();
      const token = tokenIn((await post('/melding', receipt)).html);
      const added = { ...receipt, token, words: 'Het is erger geworden.', danger: 'yes' };
      for (const form of [added, added, { ...added, words: 'Ze is gevallen.' }]) {
        const { status, html } = await post('/melding/aanvullen', form);
        expect(status).toBe(200);
        expect(html).toContain('We hebben het bij je melding gezet.');
        expect(html).toContain('Wij komen niet zelf.');
      }
      const [row] = await site.app.get(DataSource).query<{ count: number; danger: boolean }[]>(
        `select count(*)::int as count, bool_and(r.danger) as danger
           from report_addition a join report r on r.id = a.report_id where r.reference = $1`,
        [receipt.reference],
      );
      expect(row).toEqual({ count: 2, danger: true });
    });

    it('repeats 112 after more words that speak of danger, without any tick', async () => {
      const receipt = await sendReport();
      const token = tokenIn((await post('/melding', receipt)).html);
      const words = 'Ze ligt op de grond en reageert niet.';
      for (const form of [{ words }, { words }]) {
        const { html } = await post('/melding/aanvullen', { ...receipt, token, ...form });
        expect(html).toContain('Wij komen niet zelf. Wacht dus niet op ons.');
        expect(html).toContain('tel:112');
      }
    });

    it('gives the words back when there are none, too many, or the token is not ours', async () => {
      const receipt = await sendReport();
      const token = tokenIn((await post('/melding', receipt)).html);
      const empty = await post('/melding/aanvullen', { ...receipt, token, words: ' ' });
      expect([empty.status, empty.html.includes('href="#words"')]).toEqual([422, true]);
      const forged = await post('/melding/aanvullen', {
        ...receipt,
        token: 'x',
        words: 'Ze belt.',
      });
      expect([forged.status, forged.html.includes('Ze belt.')]).toEqual([400, true]);
      const nobody = await post('/melding/aanvullen', { token, words: 'x' });
      expect(nobody.status).toBe(404);
    });
  });
});

describe('a report by web while the database takes nothing', () => {
  it('gives the text back with the number to ring, and is sent again with one button', async () => {
    const site = await openSite();
    const send = (token: string): Promise<LightMyRequestResponse> =>
      site.app.inject({
        method: 'POST',
        url: '/melden/versturen',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ token, concern }).toString(),
      });
    const admin = new Client({ connectionString: process.env['TEST_POSTGRES_URL'] });
    await admin.connect();
    const token = tokenIn((await site.app.inject({ method: 'GET', url: '/melden' })).body);
    await setReadOnly(admin, site, true);
    const refused = await send(token);
    expect(refused.statusCode).toBe(503);
    expect(refused.body).toContain(concern);
    expect(refused.body).toContain('050 44 80 00');
    expect(tokenIn(refused.body)).toBe(token);
    expect(refused.body).toContain('<form method="post" action="/melden/versturen">');
    expect(refused.headers['cache-control']).toBe('private, no-cache');
    await setReadOnly(admin, site, false);
    await admin.end();
    await eventually(async () => (await send(token)).statusCode === 200);
    await site.close();
  });
});

/** As a full or failing disk makes it. Holds for new sessions, so the old ones end once they are at rest. */
async function setReadOnly(admin: Client, site: OpenSite, on: boolean): Promise<void> {
  const name = new URL(site.settings.DATABASE_URL).pathname.slice(1);
  await admin.query(
    `alter database ${name} ${on ? 'set default_transaction_read_only = on' : 'reset default_transaction_read_only'}`,
  );
  await eventually(async () => {
    const { rowCount } = await admin.query(
      `select from pg_stat_activity where datname = $1 and state <> 'idle'`,
      [name],
    );
    return rowCount === 0;
  });
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    name,
  ]);
}

function tokenIn(html: string): string {
  const [, token] = /name="token" value="([^"]+)"/.exec(html) ?? [];
  if (token === undefined) {
    throw new Error('a page without a form');
  }
  return token;
}

function receiptIn(html: string): { reference: string; code: string } {
  const [reference, code] = [...html.matchAll(/keepsake__code">([^<]+)/g)].map(([, text]) => text);
  if (reference === undefined || code === undefined) {
    throw new Error('a page without a receipt');
  }
  return { reference, code };
}
