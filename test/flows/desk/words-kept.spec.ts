import { ListCases } from '#casework';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { asPosted } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const form = '/desk/report';
const concern = 'Ze zit al weken alleen en eet bijna niets.';
const typed = { about: 'somebody', concern, personName: 'Rosa Canarie' };

let house: House;
let els: DeskClient;
let made = 0;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  made += 1;
  els = await aDeskClient(house, 'operator', `Els Maes${String(made)}`);
});

/** Nothing was done for longer than a session lives. */
async function sessionEnds({ accountId }: DeskClient): Promise<void> {
  await house.database.query(
    `update session set last_seen_at = last_seen_at - interval '31 minutes' where account_id = $1`,
    [accountId],
  );
}

async function countKept(): Promise<number> {
  const [row] = await house.database.query<{ count: number }[]>(
    'select count(*)::int as count from kept_form',
  );
  return row!.count;
}

const countCases = async (): Promise<number> => {
  await house.settled();
  return (await house.get(ListCases).run()).length;
};

describe('a report that is typed while a session ends', () => {
  it('stands there again after the log-in, with its words, and is sent from there', async () => {
    const before = await countCases();
    const page = await els.opens(form);
    await sessionEnds(els);
    const away = await page.sends(form, typed);
    expect(away.status).toBe(303);
    expect(away.to).toMatch(/^\/desk\/login\?to=%2Fdesk%2Ftyped%2F[\w-]+&reden=bewaard$/);
    expect((await els.opens(away.to!)).page).toContain('Wat je typte, is bewaard');

    await els.logsIn();
    const url = new URL(away.to!, 'http://here').searchParams.get('to')!;
    const again = await els.opens(url);
    expect(again.page).toContain(`>${concern}</textarea>`);
    expect(again.page).toContain('value="Rosa Canarie"');
    expect(again.page).toMatch(/verstuur het nu/);
    expect(await countCases()).toBe(before);

    const receipt = await again.sends(form, {});
    expect([receipt.status, receipt.page]).toEqual([
      expect.any(Number),
      expect.stringMatching(/M-\w{4}-\w{4}/),
    ]);
    expect(await countCases()).toBe(before + 1);
    expect((await els.opens(url)).status).toBe(404);
  });

  it('is shown to nobody else', async () => {
    const page = await els.opens(form);
    await sessionEnds(els);
    const { to } = await page.sends(form, typed);
    const url = new URL(to!, 'http://here').searchParams.get('to')!;
    const other = await aDeskClient(house, 'manager', `Mo Peeters${String(made)}`);
    const seen = await other.opens(url);
    expect([seen.status, seen.page.includes(concern)]).toEqual([404, false]);
  });

  it('is kept for nobody whose page was not ours', async () => {
    const page = await els.opens(form);
    const { formKey } = hiddenIn(page.page);
    await sessionEnds(els);
    const before = await countKept();
    for (const made of ['x', '', formKey.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))]) {
      const { status, to } = await page.sends(form, { ...typed, formKey: made });
      expect([status, to]).toEqual([303, expect.stringMatching(/reden=verlopen$/)]);
    }
    const elsewhere = await house.app.inject({
      ...{ method: 'POST', url: form, payload: asPosted({ ...typed, formKey }) },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
    });
    expect(elsewhere.headers.location).toMatch(/^\/desk\/login/);
    expect(await countKept()).toBe(before);
  });

  it('is kept by the key of its page, and carried out by that alone never', async () => {
    const [kept, cases] = [await countKept(), await countCases()];
    const page = await els.opens(form);
    await sessionEnds(els);
    const { status, to } = await page.sends(form, { ...typed, csrf: 'x' });
    expect([status, to]).toEqual([303, expect.stringMatching(/reden=bewaard$/)]);
    expect([await countKept(), await countCases()]).toEqual([kept + 1, cases]);
  });

  it('keeps the last few of an account', async () => {
    const page = await els.opens(form);
    await sessionEnds(els);
    for (let index = 0; index < 7; index += 1) {
      await page.sends(form, { ...typed, concern: `${concern} ${String(index)}` });
    }
    const [row] = await house.database.query<{ count: number }[]>(
      'select count(*)::int as count from kept_form where account_id = $1',
      [els.accountId],
    );
    expect(row!.count).toBe(5);
  });
});

describe('a report that is typed while its session ended otherwise', () => {
  it.each([
    ['she logged out in another tab', 'logout'],
    ['her browser was started anew', 'restart'],
  ] as const)('stands there again when %s', async (_, end) => {
    const before = await countCases();
    const page = await els.opens(form);
    if (end === 'restart') {
      els.restarts();
    } else {
      await els.sends('/desk', '/desk/logout', {});
    }
    const { status, to } = await page.sends(form, typed);
    expect([status, to]).toEqual([303, expect.stringMatching(/reden=bewaard$/)]);
    await els.logsIn();
    const again = await els.opens(new URL(to!, 'http://here').searchParams.get('to')!);
    expect(again.page).toContain(`>${concern}</textarea>`);
    expect(await countCases()).toBe(before);
    expect((await again.sends(form, {})).page).toMatch(/M-\w{4}-\w{4}/);
    expect(await countCases()).toBe(before + 1);
  });

  it('is kept for whose page it was when a colleague signed in in her browser', async () => {
    const before = await countCases();
    const page = await els.opens(form);
    await els.sends('/desk', '/desk/logout', {});
    const bo = await aDeskClient(house, 'operator', `Bo Claes${String(made)}`);
    const told = await bo.sends(form, form, { ...typed, ...hiddenIn(page.page) });
    expect([told.status, told.page.includes(concern)]).toEqual([409, false]);
    expect(told.page).toContain(`van Els Maes${String(made)}`);
    expect((await bo.opens('/desk')).page).not.toContain('Je typte iets');
    expect(await countCases()).toBe(before);

    const to = await els.logsIn();
    expect(to).toMatch(/^\/desk\/typed\/[\w-]+$/);
    expect((await bo.opens(to!)).status).toBe(404);
    expect((await bo.opens(`/desk/login?to=${to!}`)).to).toBe('/desk');
    expect((await els.opens('/desk')).page).toContain(`href="${to!}"`);
    expect((await els.opens(to!)).page).toContain(`>${concern}</textarea>`);
    // she saw it: the next log-in leads where it always leads
    expect((await els.opens('/desk')).page).not.toContain(`href="${to!}"`);
  });
});

describe('a page from before a new log-in in another tab', () => {
  it('shows what was typed, to send it once more, and does nothing by itself', async () => {
    const before = await countCases();
    const page = await els.opens(form);
    await els.logsIn();
    const again = await page.sends(form, typed);
    expect([again.status, again.page]).toEqual([409, expect.stringMatching(/nog één keer/)]);
    expect(again.page).toContain(`>${concern}</textarea>`);
    expect(await countCases()).toBe(before);
    expect((await again.sends(form, {})).page).toMatch(/M-\w{4}-\w{4}/);
    expect(await countCases()).toBe(before + 1);
  });
});

describe('somebody who types', () => {
  it('is there: the half hour begins again', async () => {
    const minutes = async (): Promise<number> => {
      const [row] = await house.database.query<{ ago: number }[]>(
        `select extract(epoch from now() - last_seen_at)::int as ago from session
         where account_id = $1`,
        [els.accountId],
      );
      return Math.round(row!.ago / 60);
    };
    await house.database.query(
      `update session set last_seen_at = last_seen_at - interval '20 minutes' where account_id = $1`,
      [els.accountId],
    );
    expect(await minutes()).toBe(20);
    expect((await els.opens('/desk/here')).status).toBe(204);
    expect(await minutes()).toBe(0);
  });
});

function hiddenIn(page: string): { readonly csrf: string; readonly formKey: string } {
  const of = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  return { csrf: of('csrf'), formKey: of('formKey') };
}
