import { openLog } from '#platform';
import { freePort } from '../../libs/platform/postgres/free-port.ts';
import { testSettings } from '../support/test-settings.ts';
import { openWaitingRoom, type WaitingRoom } from '../../apps/api/waiting-room.ts';

const concern = 'Ze is veel alleen.';

describe('a form that comes before the database is there', () => {
  let room: WaitingRoom;
  let at: string;

  beforeAll(async () => {
    const PORT = await freePort();
    const settings = testSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', PORT });
    room = await openWaitingRoom(settings, openLog(settings, 'api'));
    at = `http://127.0.0.1:${String(PORT)}`;
  });
  afterAll(() => room.close());

  const sends = async (path: string, fields: string | Record<string, string>): Promise<string> => {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(at + path, { method: 'POST', headers, body });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
    expect(page).toContain('050 44 80 00');
    return page;
  };

  it.each(['/melden', '/melden/versturen', '/melden/ander-formulier'])(
    'is shown again with every word of a report, and one button to send it: %s',
    async (path) => {
      const page = await sends(path, {
        ...{ token: 'a.b.c', voor: 'iemand', concern, signs: 'post', street: 'Langestraat <12>' },
        ...{ myName: 'An', myPhone: 'weet ik niet' },
      });
      expect(page).toContain(`<form method="post" action="${path}">`);
      expect(page).toContain('Probeer opnieuw');
      expect(page).toContain('De post stapelt zich op');
      for (const word of [
        concern,
        'a.b.c',
        'Langestraat &lt;12&gt;',
        'An',
        'weet ik niet',
        'post',
      ]) {
        expect(page).toContain(`value="${word}"`);
      }
    },
  );

  it('is shown again with what was to be added to a report', async () => {
    const typed = { reference: 'B-1', code: 'abc', token: 'a.b.c', words: 'Nu is het erger.' };
    const page = await sends('/melding/aanvullen', typed);
    expect(page).toContain('<form method="post" action="/melding/aanvullen">');
    for (const value of Object.values(typed)) {
      expect(page).toContain(`value="${value}"`);
    }
  });

  it('of the desk and of a volunteer goes on where it was sent, every field with its words', async () => {
    const fields =
      'contactNote=Ze+zei+ja.&resetCode=123456&slots=1-morning&slots=2-evening&__proto__=x';
    for (const path of ['/desk/cases/1/contact?x=1', '/v/abc']) {
      const page = await sends(path, fields);
      expect(page).toContain(`<form method="post" action="${path}">`);
      expect(page).toMatch(/Dit heb je ingevuld.*Ze zei ja\.<\/dd>/s);
      expect(page).not.toContain('1-morning</dd>');
      expect(page).not.toContain('123456</dd>');
      for (const value of ['Ze zei ja.', '1-morning', '2-evening']) {
        expect(page).toContain(`value="${value}"`);
      }
    }
  });

  it('repeats no password, and nothing of what is too long or no form', async () => {
    const login = await sends('/desk/login', { email: 'an@voorbeeld.invalid', password: 'geheim' });
    expect(login).not.toContain('geheim');
    expect(await sends('/melden', { concern: 'a'.repeat(200_000) })).not.toContain('aaaa');
    const json = await fetch(`${at}/api/v1/reports`, { method: 'POST', body: '{"concern":"x"}' });
    expect([json.status, json.headers.get('content-type')]).toEqual([
      ...[503, 'application/problem+json; charset=utf-8'],
    ]);
  });
});
