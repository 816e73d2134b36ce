import { ReadReport } from '#intake';
import type { ReportId } from '#kernel';
import type { LightMyRequestResponse } from 'fastify';
import { DataSource } from 'typeorm';
import { openSite, type OpenSite } from '../../browser/open-site.ts';
import { aReport, countReports, postReport } from './sending.ts';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

function send(
  body: object | string,
  headers?: Record<string, string>,
): Promise<LightMyRequestResponse> {
  return postReport(site.app, body, headers);
}

/** The problem that an answer is; anything else fails. */
function problemIn(answer: LightMyRequestResponse): Problem {
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = answer.json<Problem>();
  expect(problem).toMatchObject({ type: 'about:blank', status: answer.statusCode });
  expect(problem.detail).toMatch(/^\p{Lu}.* .*\.$/u);
  expect(answer.body).not.toMatch(/ at .*\.ts|node_modules|stack/);
  return problem;
}

function ask(reference: string, code: string): Promise<LightMyRequestResponse> {
  const url = `/api/v1/reports/${reference}`;
  return site.app.inject({ url, headers: { 'x-report-code': code } });
}

describe('a report over JSON that cannot be taken', () => {
  it.each([
    ['a concern that is too long', { concern: 'x'.repeat(4_001) }, 'concern'],
    ['a concern of spaces', { concern: ' \n ' }, 'concern'],
    ['no concern', { concern: undefined }, 'concern'],
    ['a list for a text', { concern: ['a', 'b'] }, 'concern'],
    ['a number for a text', { concern: 12 }, 'concern'],
    ['a text for yes or no', { danger: 'yes' }, 'danger'],
    ['a list for a person', { subject: [] }, 'subject'],
    ['a name that is too long', { subject: { name: 'x'.repeat(201) } }, 'subject.name'],
    ['a telephone number that is none', { subject: { phone: '12' } }, 'subject.phone'],
    ['a reporter’s number that is none', { reporter: { phone: 'geen' } }, 'reporter.phone'],
    ['an e-mail address that is none', { reporter: { email: 'an@' } }, 'reporter.email'],
    [
      'a neighbourhood that does not exist',
      { subject: { neighbourhood: 'atlantis' } },
      'subject.neighbourhood',
    ],
    [
      'a neighbourhood by a name of the language',
      { subject: { neighbourhood: 'constructor' } },
      'subject.neighbourhood',
    ],
    ['a channel that we do not have', { channel: 'pigeon' }, 'channel'],
  ])('says which field, and stores nothing: %s', async (_, fault, field) => {
    const before = await countReports(site.app);
    const answer = await send({ ...aReport, ...fault });
    const problem = problemIn(answer);
    expect([answer.statusCode, problem.code]).toEqual([400, 'input.invalid']);
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    expect(await countReports(site.app)).toBe(before);
  });

  it('names all that is wrong at once, in Dutch, and repeats nothing of it', async () => {
    const answer = await send({
      ...aReport,
      concern: '',
      subject: { phone: 'Zwaluwstaart', neighbourhood: 'Zwaluwstaart' },
      reporter: { email: 'Zwaluwstaart' },
    });
    const errors = problemIn(answer).errors ?? [];
    expect(errors.map(({ field }) => field)).toEqual([
      'concern',
      'subject.neighbourhood',
      'subject.phone',
      'reporter.email',
    ]);
    expect(errors.map(({ message }) => message)).toEqual([
      'Zeg in enkele woorden wat er is.',
      'Deze wijk kennen we niet.',
      'Dit is geen telefoonnummer.',
      'Dit is geen e-mailadres.',
    ]);
    expect(answer.body).not.toContain('Zwaluwstaart');
  });

  it('says it in Dutch too when a field is of the wrong kind', async () => {
    const answer = await send({ channel: 'pigeon', concern: 'x', danger: 1, subject: 'x' });
    const messages = (problemIn(answer).errors ?? []).map(({ message }) => message);
    expect(messages).toHaveLength(3);
    expect(messages.join(' ')).not.toMatch(/invalid|expected|received|option/i);
  });

  it.each([
    ['a body that is no JSON', '{"concern": ', 400],
    ['words', 'hallo', 400],
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['a text', '"x"', 400],
    ['a prototype', '{"channel":"web","concern":"x","__proto__":{"danger":true}}', 400],
    [
      'a prototype by way of the constructor',
      '{"channel":"web","concern":"x","constructor":{"prototype":{"danger":true}}}',
      400,
    ],
    ['lists in lists, 50,000 deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    [
      'a person 10,000 deep',
      `{"channel":"web","concern":"x","subject":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`,
      201,
    ],
    ['1 MB', JSON.stringify({ ...aReport, concern: 'x'.repeat(1_000_000) }), 413],
  ])('is answered by a problem, never by a failure: %s', async (_, body, status) => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(status);
    if (status !== 201) {
      problemIn(answer);
    }
    expect({}).not.toHaveProperty('danger');
  });

  it.each([
    ['nothing', '', 'body.missing', /ontbreekt/],
    ['half a body', '{"concern": ', 'body.no_json', /geen geldige JSON/],
    ['a prototype', '{"concern":"x","__proto__":{}}', 'body.no_json', /__proto__/],
    ['1 MB', `"${'x'.repeat(1_000_000)}"`, 'http.413', /te lang/],
  ])(
    'says in Dutch what is wrong with a body that cannot be read: %s',
    async (_, body, ...said) => {
      const { code, detail } = problemIn(await send(body));
      expect([code, detail]).toEqual([said[0], expect.stringMatching(said[1])]);
    },
  );

  it('says that the body is missing when nothing was sent at all', async () => {
    const answer = await site.app.inject({ method: 'POST', url: '/api/v1/reports' });
    expect([answer.statusCode, problemIn(answer).code]).toEqual([400, 'body.missing']);
  });

  it.each([
    ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'],
    'application/x-www-form-urlencoded',
  ])('is answered 415 when it comes as %s, and nothing is stored', async (type) => {
    const before = await countReports(site.app);
    const answer = await send('channel=web&concern=x', { 'content-type': type });
    expect(answer.statusCode).toBe(415);
    expect(problemIn(answer).detail).toContain('application/json');
    expect(await countReports(site.app)).toBe(before);
  });

  it('is refused with a key that is too long, and told so', async () => {
    const answer = await send(aReport, { 'idempotency-key': 'k'.repeat(256) });
    const { code, detail } = problemIn(answer);
    expect([answer.statusCode, code]).toEqual([400, 'request.key_too_long']);
    expect(detail).toContain('255');
    const longest = await send(aReport, { 'idempotency-key': 'k'.repeat(255) });
    expect(longest.statusCode).toBe(201);
  });

  it('is refused with a key that another sender may choose too, and told why', async () => {
    const before = await countReports(site.app);
    for (const key of ['1', 'melding-1', 'k'.repeat(15)]) {
      const answer = await send(aReport, { 'idempotency-key': key });
      const { code, detail } = problemIn(answer);
      expect([answer.statusCode, code]).toEqual([400, 'request.key_too_short']);
      expect(detail).toContain('16');
      expect(detail).toContain('andere afzender');
    }
    expect(await countReports(site.app)).toBe(before);
    const shortest = await send(aReport, { 'idempotency-key': 'k'.repeat(16) });
    expect(shortest.statusCode).toBe(201);
  });

  it('of a second sender is never under the key of a first that is too short', async () => {
    const first = await send(aReport, { 'idempotency-key': '1' });
    const second = await send(
      { ...aReport, concern: 'Van een ander.' },
      { 'idempotency-key': '1' },
    );
    expect([first.statusCode, second.statusCode]).toEqual([400, 400]);
  });

  it('is refused without a key, and with one that is empty', async () => {
    for (const key of ['', ' ']) {
      const answer = await send(aReport, { 'idempotency-key': key });
      expect([answer.statusCode, problemIn(answer).code]).toEqual([400, 'request.key_missing']);
    }
    const none = await site.app.inject({
      method: 'POST',
      url: '/api/v1/reports',
      payload: aReport,
    });
    expect([none.statusCode, problemIn(none).code]).toEqual([400, 'request.key_missing']);
  });

  it('is refused as an operator’s without anybody signed in', async () => {
    for (const headers of [{}, { cookie: 'meldpunt=forged; __Host-session=forged' }]) {
      const answer = await send({ ...aReport, channel: 'operator' }, headers);
      expect([answer.statusCode, problemIn(answer).code]).toEqual([401, 'session.missing']);
    }
  });
});

describe('a report over JSON with odd contents', () => {
  it.each([
    ['NUL', 'voor\u0000na'],
    ['half a character', 'voor\ud800na'],
    ['4,000 emoji halves', '😀'.repeat(2_000)],
    ['a script', '<script>alert(1)</script>{{7*7}}'],
    ['a day that does not exist', '31/02/2026 of 2026-02-31'],
    ['letters over letters', `e${'\u0301'.repeat(500)}`],
  ])('is kept: %s', async (_, words) => {
    const subject = { name: words.slice(0, 20), street: words.slice(0, 20), houseNumber: '31/02' };
    const answer = await send({ ...aReport, concern: words, subject });
    expect(answer.statusCode).toBe(201);
    const read = await opened(answer.json<{ reference: string }>().reference);
    expect(Buffer.from(read.person.concern)).toEqual(Buffer.from(words));
  });

  it('keeps what stood beside a number, and drops what cannot be seen', async () => {
    const answer = await send({
      ...aReport,
      subject: { phone: '\u2068050\u202f44 80 00\u2069 ext. 12' },
      reporter: { phone: '(+32) 470 12 34 56 (na 17u)' },
    });
    expect(answer.statusCode).toBe(201);
    const { person, reporter } = await opened(answer.json<{ reference: string }>().reference);
    expect(person).toMatchObject({ phone: '+3250448000', note: 'ext. 12' });
    expect(reporter).toMatchObject({ phone: '+32470123456', note: 'na 17u' });
  });

  it('keeps a street that nobody knows as it was written', async () => {
    const answer = await send({
      ...aReport,
      subject: { street: 'Hoek van de oude  Bleekweide', houseNumber: '12 bus 3' },
    });
    const { person, neighbourhood } = await opened(answer.json<{ reference: string }>().reference);
    expect(person.street).toBe('Hoek van de oude  Bleekweide');
    expect([person.houseNumber, neighbourhood]).toEqual(['12 bus 3', undefined]);
  });

  async function opened(reference: string): ReturnType<ReadReport['run']> {
    const [row] = await site.app
      .get(DataSource)
      .query<{ id: ReportId }[]>('select id from report where reference = $1', [reference]);
    return site.app.get(ReadReport, { strict: false }).run(row!.id);
  }
});

describe('the key of a report over JSON', () => {
  it('makes 50 identical posts at once one report with one answer', async () => {
    const before = await countReports(site.app);
    const headers = { 'idempotency-key': 'a-key-long-enough-fifty' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(aReport, headers)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await countReports(site.app)).toBe(before + 1);
  });

  it('takes the same content in another order of fields for the same', async () => {
    const headers = { 'idempotency-key': 'a-key-long-enough-order' };
    const one = await send('{"channel":"web","concern":"x"}', headers);
    const other = await send('{"concern":" x ","channel":"web","danger":false}', headers);
    expect([other.statusCode, other.body]).toEqual([201, one.body]);
  });

  it('is refused with other content, and the first report stays as it was', async () => {
    const headers = { 'idempotency-key': 'a-key-long-enough-other' };
    const first = await send(aReport, headers);
    const before = await countReports(site.app);
    const changed = await send({ ...aReport, concern: 'Iets anders.' }, headers);
    expect([changed.statusCode, problemIn(changed).code]).toEqual([409, 'report.key_reused']);
    expect((await send(aReport, headers)).body).toBe(first.body);
    expect(await countReports(site.app)).toBe(before);
  });

  it('is not spent by a report that was wrong', async () => {
    const headers = { 'idempotency-key': 'a-key-long-enough-mended' };
    expect((await send({ ...aReport, concern: '' }, headers)).statusCode).toBe(400);
    expect((await send(aReport, headers)).statusCode).toBe(201);
  });
});

describe('the state of a report over JSON', () => {
  it('is the same 404, byte for byte, for a wrong code and for every reference that is none', async () => {
    const { reference, code } = (await send(aReport)).json<{ reference: string; code: string }>();
    expect((await ask(reference, code)).statusCode).toBe(200);
    const refused = await Promise.all([
      ask(reference, 'AAAAA-AAAAA'),
      ask(reference, ''),
      ask(reference, 'é'.repeat(10)),
      ask('M-0000-0000', code),
      ask('M-0000-0000', 'AAAAA-AAAAA'),
      ask('%00', code),
      ask('%F0%9F%98%80', code),
      ask('constructor', code),
      ask('x'.repeat(100), code),
    ]);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(refused.map(() => 404));
    expect(new Set(refused.map(({ body }) => body))).toEqual(new Set([refused[0].body]));
    expect(problemIn(refused[0]).code).toBe('report.unknown');
  });

  it('is a problem with words when the reference is longer than any', async () => {
    const answer = await ask('x'.repeat(101), 'AAAAA-AAAAA');
    expect([answer.statusCode, problemIn(answer).detail]).toEqual([414, 'Het adres is te lang.']);
  });
});
