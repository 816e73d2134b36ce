import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import { type CaseView, ListCases, ReadCase } from '#casework';
import { routeRules } from '../../../apps/api/http/sessions/route-rules.ts';
import { aCoordinator, coordinatorLogin } from '../../builders/a-coordinator.ts';
import { textsThatRead } from '../../builders/texts-that-read.ts';
import { aReport } from '../../builders/a-report.ts';
import { aBabbelbuddy } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const mobile = '+32475123456';
const shown = '0475 12 34 56';

type Call = Awaited<ReturnType<ReturnType<House['phones']['phone']>['calls']>>;

let house: House;
let desk: DeskClient;

beforeEach(async () => {
  house = await openHouse();
  await aCoordinator(house);
  desk = await aDeskClient(house, 'operator');
});
afterEach(() => house.close());

/** What a page shows; it must be there. */
async function page(url: string): Promise<string> {
  const { status, page: shows } = await desk.opens(url);
  expect([url, status]).toEqual([url, 200]);
  return shows;
}

function now(): Promise<string> {
  return page('/desk/calls/now');
}

/** Caro picks up. */
async function pickUp(whisper = /Oproep voor het Meldpunt\. Druk 1/): Promise<Call> {
  const ring = await house.phones.phone(coordinatorLogin.phone).rings();
  await ring.answers();
  await ring.hears(whisper);
  await ring.presses('1');
  return ring;
}

function formIn(panel: string): string {
  return /href="(\/desk\/report\?oproep=[\w-]+)"/.exec(panel)![1]!;
}

async function items(): Promise<CallbackTaskOfCall[]> {
  await house.settled();
  const open = await house.get(ReadCallbackTask).list('open');
  return open.filter((item) => item.kind === 'call');
}

async function cases(): Promise<CaseView[]> {
  await house.settled();
  const listed = await house.get(ListCases).run();
  return Promise.all(listed.map(({ caseId }) => house.get(ReadCase).run(caseId)));
}

const typed = { about: 'somebody', concern: 'Mijn buurman zit altijd alleen', key: 'k' };

describe('while somebody calls', () => {
  it('the desk shows who, from the first ring to the end, and nobody when nobody does', async () => {
    expect(await now()).toBe('');
    const call = await house.phones.phone(mobile).calls();
    expect(await now()).toMatch(/Er belt iemand.*0475 12 34 56.*sinds 10\.00 uur.*nog niet/);
    expect(await page('/desk')).toContain('Er belt iemand');
    const ring = await pickUp();
    expect(await now()).toMatch(/Caro Voorbeeld is in gesprek.*Schrijf de melding/);
    await ring.hangsUp();
    await call.ends();
    await house.settled();
    expect(await now()).toBe('');
  });

  it('the desk shows a hidden number as hidden, and a language once it is chosen', async () => {
    const call = await house.phones.hiddenPhone().calls();
    expect(await now()).toMatch(/Nummer verborgen/);
    await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
    await call.hears(/For English/i);
    await call.presses('7');
    const panel = await now();
    expect(panel).toMatch(/hoort nu de keuzes.*spreekt Frans/);
    expect(panel).not.toContain('Schrijf de melding');
    await call.hangsUp();
  });

  it('the desk shows who rings before who talks with us, and who chooses last, on one line', async () => {
    const choosing = ['+32475123001', '+32475123002'];
    for (const number of choosing) {
      await house.phones.phone(number).calls();
      await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
      await house.later(1);
    }
    await house.phones.phone('+32475123003').calls();
    await pickUp();
    await house.later(1);
    await house.phones.phone('+32475123004').calls();
    const panel = await now();
    expect(panel).toMatch(
      /Er belt iemand.*12 30 04.*in gesprek.*12 30 03.*12 30 01 hoort nu de keuzes.*12 30 02 hoort/,
    );
    expect(panel.match(/<details>/g)).toHaveLength(2);
  });

  it('the desk shows earlier reports, whose case it is, and the volunteer, and nothing that was said', async () => {
    const concern = 'Ze huilt elke avond';
    const reporter = { name: 'Xandrine Buur', phone: mobile };
    for (const nth of ['1', '2', '3', '4']) {
      await aReport(house, nth, { reporter, person: { concern } });
      await house.later(1);
    }
    const about = await aReport(house, 'person', { person: { concern, phone: mobile } });
    await aBabbelbuddy(house, 'Mia Claes', mobile);
    await house.phones.phone(mobile).calls();
    const panel = await now();
    expect(panel).toMatch(
      /4 eerdere meldingen.*(M-[\w-]+<.*23 november 2026, ontvangen.*){3}nog 1/,
    );
    expect(panel).toContain(`/desk/cases/${about.caseId}`);
    expect(panel).toMatch(/De persoon van .*dossier \d+.* heeft dit nummer: nieuw/);
    expect(panel).toContain('Mia Claes, vrijwilliger');
    expect(panel).not.toMatch(/huilt|Xandrine|nog niet/);
    await pickUp(/van een bekende beller\. Druk 1/);
  });

  it('asking who calls holds no session open, and is for who works at the desk', async () => {
    const rule = routeRules(house.app).find(({ path }) => path === '/desk/calls/now')?.rule;
    expect(rule).toEqual({ role: 'operator', background: true });
    const stranger = await house.app.inject('/desk/calls/now');
    expect([stranger.statusCode, stranger.body]).toEqual([303, '']);
  });
});

describe('the report of a call', () => {
  it('is typed during the talk, once, with the number of the caller', async () => {
    const call = await house.phones.phone(mobile).calls();
    const ring = await pickUp();
    const form = formIn(await now());
    expect(form).not.toContain(mobile.slice(3));
    expect(await page(form)).toMatch(new RegExp(`name="reporterPhone"[^>]*value="${shown}"`));
    expect(await page(form)).toMatch(/value="nl" selected/);
    const fields = { ...typed, reporterPhone: shown, mayCall: 'yes', callWhen: 'morning' };
    const receipt = await desk.sends(form, form, fields);
    expect(receipt.page).toMatch(/M-[\w-]+/);
    expect((await desk.sends(form, form, fields)).page).toContain(
      /M-[\w-]+/.exec(receipt.page)![0],
    );
    expect(await now()).toContain('De melding is bewaard.');
    expect(await now()).not.toContain('eerdere melding');
    const more = { ...fields, concern: 'Hij eet ook slecht', personName: 'Jules Maes' };
    expect(await page(form)).toContain('wat je hier schrijft, komt erbij');
    await desk.sends(form, form, more);
    await desk.sends(form, form, more);
    await ring.hangsUp();
    await call.ends();
    expect(await items()).toEqual([]);
    const [only, ...others] = await cases();
    expect(others).toEqual([]);
    const [report] = only!.reports;
    expect(report).toMatchObject({
      ...{ channel: 'operator', mayCall: 'yes', callWhen: 'morning' },
      reporter: { phone: mobile },
    });
    expect(report!.additions.map(({ text }) => text)).toEqual([
      `Hij eet ook slecht\nPersoon: Jules Maes\nMelder: ${mobile}`,
    ]);
    expect(await page('/desk/calls')).toMatch(/Afgehandeld.*Gesproken met de beller/);
  });

  it('about the caller herself holds her number', async () => {
    await house.phones.phone(mobile).calls();
    const form = formIn(await now());
    await desk.sends(form, form, { ...typed, about: 'myself', reporterPhone: shown });
    const [only] = await cases();
    expect(only!.reports[0]).toMatchObject({ self: true, reporter: { phone: mobile } });
    expect(await now()).toMatch(/De persoon van .*dossier 1/);
  });

  it('that nobody typed waits on the desk until it is written', async () => {
    const call = await house.phones.phone(mobile).calls();
    await (await pickUp()).hangsUp();
    await call.ends();
    const [item, ...others] = await items();
    expect(others).toEqual([]);
    expect(await page('/desk/calls')).toContain('Gesproken, nog geen verslag');
    const itsPage = await page(`/desk/calls/${item!.callId}`);
    expect(itsPage).toMatch(/Caro Voorbeeld sprak met de beller/);
    expect(itsPage).not.toContain('Niemand nam op');
    const form = formIn(itsPage);
    await desk.sends(form, form, { ...typed, reporterPhone: shown });
    expect(await items()).toEqual([]);
    expect(await cases()).toHaveLength(1);
  });

  it('is not needed when somebody says what became of the talk', async () => {
    for (const [result, words] of [
      ['handled', 'Gesproken, een melding is niet nodig'],
      ['abusive', 'De beller was grof'],
      ['wrong_number', 'Verkeerd verbonden'],
      ['silent', 'Er werd niets gezegd'],
    ] as const) {
      const call = await house.phones.phone(mobile).calls();
      await (await pickUp()).hangsUp();
      await call.ends();
      const [item] = await items();
      const url = `/desk/calls/${item!.callId}`;
      expect((await desk.sends(url, url, { result })).status).toBe(303);
      expect(await items()).toEqual([]);
      expect(await page('/desk/calls')).toContain(words);
    }
    expect(await cases()).toEqual([]);
  });

  it('that may tell of danger is put before whoever typed it, at once', async () => {
    const call = await house.phones.phone(mobile).calls();
    const ring = await pickUp();
    const form = formIn(await now());
    const [concern] = textsThatRead({ level: 'possible', about: 'other' });
    const receipt = await desk.sends(form, form, { ...typed, concern });
    expect(receipt.page).toContain('Misschien is er iemand in gevaar');
    await ring.hangsUp();
    await call.ends();
  });

  it.each(['ticked', 'in its words', 'ticked with a note'])(
    'alerts about danger that is %s',
    async (how) => {
      const call = await house.phones.phone(mobile).calls();
      const ring = await pickUp();
      const form = formIn(await now());
      const words = 'Hij wil niet meer leven';
      if (how === 'ticked with a note') {
        await ring.hangsUp();
        await call.ends();
        const [item] = await items();
        const url = `/desk/calls/${item!.callId}`;
        await desk.sends(url, url, {
          ...{ said: 'Geen gehoor bij de buren', dangerSign: 'death', result: 'handled' },
        });
      } else {
        const told = how === 'ticked' ? { signs: 'post' } : { concern: words };
        const receipt = await desk.sends(form, form, { ...typed, ...told });
        expect(receipt.page).toContain('Er ging een alarm naar wie dienst heeft');
      }
      await house.phones.phone(coordinatorLogin.phone).receives(/tekens van gevaar/);
      expect((await cases()).map(({ alertOpen }) => alertOpen)).toEqual([true]);
    },
  );

  it('of a call that does not exist is no page', async () => {
    for (const id of ['nonsense', '0199d3a2-0000-7000-8000-000000000000']) {
      expect((await desk.opens(`/desk/report?oproep=${id}`)).status).toBe(404);
    }
  });
});
