import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { connect, type AddressInfo } from 'node:net';
import { openSite, type OpenSite } from '../../browser/open-site.ts';
import { aReport, countReports, freshToken, postForm, tokenIn } from './sending.ts';

const HOTLINE = '050 44 80 00';
const { concern } = aReport;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

function ask(options: InjectOptions): Promise<LightMyRequestResponse> {
  return site.app.inject(options);
}

function expectPage(answer: LightMyRequestResponse, status: number): void {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain('<html lang="nl');
  expect(answer.body).toContain(HOTLINE);
  expect(answer.body).not.toMatch(/ at .*\.ts|node_modules/);
}

describe('an address that is none', () => {
  it.each([
    '/bestaat-niet',
    '/melden/nog-iets',
    '/constructor',
    '/__proto__',
    '/desk/bestaat-niet',
    '/.env',
    '/assets/../../package.json',
    `/${'x'.repeat(5_000)}`,
  ])('is a page in Dutch with the number to ring: %.40s', async (url) => {
    const answer = await ask({ url });
    expectPage(answer, 404);
    expect(answer.body).toContain('We vinden deze pagina niet');
  });

  it.each(['/%', '/melden/%E0%A4%A', '/v/%ff', '/desk/cases/%c0%ae'])(
    'is a page in Dutch too when it cannot be read: %s',
    async (url) => {
      const answer = await ask({ url });
      expect([400, 404]).toContain(answer.statusCode);
      expectPage(answer, answer.statusCode);
    },
  );

  it.each(['/api', '/api/v1', '/api/v1/nothing', '/api/v2/reports', '/api/v1/reports/%'])(
    'is a problem for programs: %s',
    async (url) => {
      const answer = await ask({ url });
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status: answer.statusCode });
    },
  );

  it('is a page or a problem too when what was sent there cannot be read', async () => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } } as const;
    expectPage(await ask({ ...post, url: '/bestaat-niet', payload: '{"a' }), 400);
    const problem = await ask({ ...post, url: '/api/nothing', payload: '{"a' });
    expect(problem.headers['content-type']).toContain('application/problem+json');
  });

  it('is no page for programs where only the beginning looks like theirs', async () => {
    expectPage(await ask({ url: '/apistel' }), 404);
  });
});

describe('a method that nobody expects', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('changes nothing: %s', async (method) => {
    const before = await countReports(site.app);
    expectPage(await ask({ method, url: '/melden' }), 404);
    const answer = await ask({ method, url: '/api/v1/reports' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await countReports(site.app)).toBe(before);
  });

  it('HEAD gets what GET gets, without the words', async () => {
    for (const url of ['/', '/melden', '/melding', '/healthz', '/readyz', '/api/openapi.json']) {
      const [get, head] = [await ask({ url }), await ask({ method: 'HEAD', url })];
      expect([url, head.statusCode, head.body]).toEqual([url, get.statusCode, '']);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
    }
    const none = await fetch(`${site.url}/bestaat-niet`, { method: 'HEAD' });
    expect([none.status, await none.text()]).toEqual([404, '']);
  });

  it.each(['BREW', 'TRACE', 'CONNECT'])('%s is refused and the program goes on', async (method) => {
    const { port } = site.app.getHttpServer().address() as AddressInfo;
    expect(await over(port, `${method} / HTTP/1.1\r\nHost: x\r\n\r\n`)).not.toMatch(/^HTTP\S+ 2/);
    expect((await ask({ url: '/healthz' })).statusCode).toBe(200);
  });

  it.each([
    ['noise', '\u0000\u0001\u0002\r\n\r\n'],
    ['a header that never ends', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    ],
  ])('what is no HTTP is refused and the program goes on: %s', async (_, bytes) => {
    const { port } = site.app.getHttpServer().address() as AddressInfo;
    expect(await over(port, bytes)).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
    expect((await ask({ url: '/healthz' })).statusCode).toBe(200);
  });
});

describe('a form that cannot be taken', () => {
  it('of 1 MB is a page that says to make it shorter', async () => {
    const answer = await postForm(site.app, '/melden', { concern: 'x'.repeat(1_000_000) });
    expectPage(answer, 413);
    expect(answer.body).toContain('te lang');
  });

  it.each([
    ['application/json', '{"concern": '],
    ['text/plain', 'concern=x'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<x/>'],
  ])('is a page in Dutch when it comes as %s', async (type, payload) => {
    const headers = { 'content-type': type };
    const answer = await ask({ method: 'POST', url: '/melden', headers, payload });
    expect([400, 415]).toContain(answer.statusCode);
    expectPage(answer, answer.statusCode);
  });

  it('without its token comes back with every word, and goes through the second time', async () => {
    const before = await countReports(site.app);
    const fields = { concern, street: 'Langestraat', myName: 'Luc', myPhone: '0470 00 90 01' };
    const refused = await postForm(site.app, '/melden', fields);
    expectPage(refused, 400);
    for (const typed of Object.values(fields)) {
      expect(refused.body).toContain(typed);
    }
    expect(await countReports(site.app)).toBe(before);
    const token = tokenIn(refused.body);
    expect((await postForm(site.app, '/melden', { ...fields, token })).statusCode).toBe(200);
    expect(await countReports(site.app)).toBe(before + 1);
  });

  it.each([
    ['concern', 'x'.repeat(4_001), 'Maak dit wat korter'],
    ['street', 'x'.repeat(121), 'Maak dit wat korter'],
    ['phone', '112233', 'Kijk dit nummer nog eens na'],
    ['myPhone', '+32 470 00 90', 'Kijk dit nummer nog eens na'],
    ['myEmail', 'an@', 'Kijk dit e-mailadres nog eens na'],
    ['neighbourhood', 'atlantis', 'Kies een wijk uit de lijst'],
    ['neighbourhood', 'toString', 'Kies een wijk uit de lijst'],
  ])('says what to do about %s, and stores nothing', async (field, value, words) => {
    const before = await countReports(site.app);
    const token = await freshToken(site.app);
    const answer = await postForm(site.app, '/melden', { token, concern, [field]: value });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain(`href="#${field}"`);
    expect(tokenIn(answer.body)).toBe(token);
    expect(await countReports(site.app)).toBe(before);
  });

  it.each(['__proto__=x', '__proto__[danger]=1', 'constructor[prototype][danger]=1', 'toString=x'])(
    'has no more in it than what we asked: %s',
    async (odd) => {
      const token = await freshToken(site.app);
      const answer = await postForm(site.app, '/melden', `${odd}&token=${token}&concern=x`);
      expect([200, 400]).toContain(answer.statusCode);
      expectPage(answer, answer.statusCode);
      expect({}).not.toHaveProperty('danger');
      expect(answer.body).not.toContain('Wij komen niet zelf.');
    },
  );

  it('makes 50 identical posts at once one report with one page', async () => {
    const before = await countReports(site.app);
    const fields = { token: await freshToken(site.app), concern };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => postForm(site.app, '/melden', fields)),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await countReports(site.app)).toBe(before + 1);
  });
});

/** What a bare connection answers to these bytes. */
function over(port: number, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') {
        fail(error);
      }
    });
    socket.on('close', () => {
      done(heard);
    });
  });
}
