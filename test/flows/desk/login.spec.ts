import { cookieIn, startDesk, type TestDesk } from './start-desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(() => desk.close());

beforeEach(() => {
  // guesses of another test no longer count
  desk.pass(24 * 60);
});

describe('the door of the desk', () => {
  it('shows a form that needs no script', async () => {
    const page = await desk.ask({ url: '/desk/login?to=/desk/cases/1' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['cache-control']).toBe('no-store');
    for (const part of [
      'name="email"',
      'name="password"',
      'name="code"',
      'value="/desk/cases/1"',
    ]) {
      expect(page.body).toContain(part);
    }
    expect(page.body).not.toContain('<script');
  });

  it('lets in who has all three, and leads to where she wanted to go', async () => {
    const fields = await desk.fieldsOf('coordinator');
    const answer = await desk.post('/desk/login', { ...fields, to: '/desk/figures?week=47' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/desk/figures?week=47');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^meldpunt_desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const page = await desk.ask({ url: '/desk', headers: { cookie: cookieIn(answer) } });
    expect(page.json()).toMatchObject({ name: expect.stringMatching(/^Collega/) as string });
  });

  it('never leads off the desk', async () => {
    const answer = await desk.post('/desk/login', {
      ...(await desk.fieldsOf('operator')),
      to: '//evil.example/desk',
    });
    expect(answer.headers.location).toBe('/desk');
  });

  it('says the same whatever was wrong, and keeps the address that was typed', async () => {
    const fields = await desk.fieldsOf('operator');
    const wrong = [
      { ...fields, password: 'vier zwanen op de rei' },
      { ...fields, code: '12345' },
      { ...fields, email: 'niemand@brugge.invalid' },
    ];
    const pages = await Promise.all(wrong.map((typed) => desk.post('/desk/login', typed)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect(pages.map(({ headers }) => headers['set-cookie'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const bodies = pages.map(({ body }, at) => body.replaceAll(wrong[at]!.email, '…'));
    expect(new Set(bodies).size).toBe(1);
    expect(pages[0]!.body).toContain(fields.email);
    expect(pages[0]!.body).not.toContain('zwanen');
  });

  it('asks for what was left empty', async () => {
    const page = await desk.post('/desk/login', { email: 'an@brugge.invalid' });
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('Vul je wachtwoord in.');
    expect(page.body).not.toContain('Vul je e-mailadres in.');
  });

  it('asks to wait after three wrong guesses, and says how long', async () => {
    const fields = await desk.fieldsOf('operator');
    for (let guess = 0; guess < 3; guess += 1) {
      await desk.post('/desk/login', { ...fields, password: 'een gok' });
    }
    const page = await desk.post('/desk/login', fields);
    expect(page.statusCode).toBe(429);
    expect(page.headers['retry-after']).toBe('120');
    expect(page.body).toContain('Wacht 2 minuten');
    expect(page.body).toContain('waarop je je al eerder aanmeldde');
  });

  it('refuses a form that another site sends', async () => {
    const fields = await desk.fieldsOf('operator');
    const answer = await desk.post('/desk/login', fields, { origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
  });

  it('passes on who is signed in already', async () => {
    const headers = await desk.signedInAs('operator');
    const answer = await desk.ask({ url: '/desk/login?to=/desk/news', headers });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/desk/news']);
  });

  it('lets out: the cookie goes and opens nothing any more', async () => {
    const headers = await desk.signedInAs('operator');
    const csrf = await desk.csrfOf(headers);
    const answer = await desk.post('/desk/logout', { csrf }, headers);
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/desk/login?reden=afgemeld',
    ]);
    expect(answer.headers['set-cookie']).toMatch(/^meldpunt_desk=; Max-Age=0; Path=\//);
    expect((await desk.ask({ url: '/desk', headers })).statusCode).toBe(303);
    const page = await desk.ask({ url: answer.headers.location! });
    expect(page.body).toContain('Je bent afgemeld.');
  });

  it('ends the session a browser had when somebody logs in on it', async () => {
    const before = await desk.signedInAs('operator');
    await desk.post('/desk/login', await desk.fieldsOf('operator'), before);
    expect((await desk.ask({ url: '/desk', headers: before })).statusCode).toBe(303);
  });
});
