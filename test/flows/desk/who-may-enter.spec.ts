import type { Role } from '#accounts';
import { assertEveryRouteHasARule } from '../../../apps/api/http/sessions/route-rules.ts';
import { startDesk, type TestDesk } from './start-desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(() => desk.close());

beforeEach(() => {
  // guesses and sessions of another test no longer count
  desk.pass(24 * 60);
});

describe('a route of the desk', () => {
  it('leads a page to the log-in and back, and tells a script 401', async () => {
    const page = await desk.ask({ url: '/desk/figures?week=47' });
    expect([page.statusCode, page.headers.location]).toEqual([
      303,
      '/desk/login?to=%2Fdesk%2Ffigures%3Fweek%3D47',
    ]);
    const script = await desk.ask({ url: '/desk/news', headers: { accept: 'text/event-stream' } });
    expect(script.statusCode).toBe(401);
  });

  it('says that the session ended after half an hour, and leads back to the page of the form', async () => {
    const headers = await desk.signedInAs('operator');
    desk.pass(31);
    const from = { ...headers, host: 'localhost', referer: 'http://localhost/desk/cases/7' };
    const answer = await desk.post('/desk/note', {}, from);
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/desk/login?to=%2Fdesk%2Fcases%2F7&reden=verlopen',
    ]);
  });

  it('is not kept open by what a page asks by itself', async () => {
    const headers = await desk.signedInAs('operator');
    desk.pass(20);
    expect((await desk.ask({ url: '/desk/news', headers })).statusCode).toBe(200);
    desk.pass(20);
    expect((await desk.ask({ url: '/desk', headers })).statusCode).toBe(303);
  });

  it.each<[Role, number]>([
    ['operator', 403],
    ['coordinator', 403],
    ['manager', 200],
  ])('for managers answers a %s with %i', async (role, status) => {
    const headers = await desk.signedInAs(role);
    expect((await desk.ask({ url: '/desk/figures', headers })).statusCode).toBe(status);
  });

  it('takes a form only with the token of its session', async () => {
    const [headers, others] = [
      await desk.signedInAs('operator'),
      await desk.signedInAs('operator'),
    ];
    const csrf = await desk.csrfOf(headers);
    expect((await desk.post('/desk/note', { csrf }, headers)).statusCode).toBe(201);
    expect((await desk.post('/desk/note', {}, headers)).statusCode).toBe(403);
    expect((await desk.post('/desk/note', { csrf }, others)).statusCode).toBe(403);
    const elsewhere = { ...headers, 'sec-fetch-site': 'same-site' };
    expect((await desk.post('/desk/note', { csrf }, elsewhere)).statusCode).toBe(403);
  });

  it('keeps its answers out of the browser’s store', async () => {
    const headers = await desk.signedInAs('operator');
    expect((await desk.ask({ url: '/desk', headers })).headers['cache-control']).toBe('no-store');
  });
});

describe('a route for everybody that knows a colleague', () => {
  it('knows her by her session, and nobody by a false one or from another site', async () => {
    const headers = await desk.signedInAs('operator');
    const report = { method: 'POST', url: '/api/v1/reports', payload: {} } as const;
    const typedBy = async (extra: Record<string, string>): Promise<unknown> =>
      (await desk.ask({ ...report, headers: extra })).json<{ typedBy: unknown }>().typedBy;
    expect(await typedBy(headers)).toMatch(/^Collega/);
    expect(await typedBy({})).toBeNull();
    expect(await typedBy({ cookie: `meldpunt_desk=${'x'.repeat(43)}` })).toBeNull();
    expect(await typedBy({ ...headers, origin: 'https://evil.example' })).toBeNull();
  });
});

describe('a route without a rule', () => {
  it('answers nobody and stops the start', async () => {
    const headers = await desk.signedInAs('manager');
    const answer = await desk.ask({ url: '/forgotten', headers });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(() => {
      assertEveryRouteHasARule(desk.app);
    }).toThrow('GET /forgotten (RoutesController.forgotten)');
  });
});
