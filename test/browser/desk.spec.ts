import { CreateAccount } from '#accounts';
import { ListCases, type NewWishes, ReadCase, RecordAgreement, RecordContact } from '#casework';
import { type NewReport, ReceiveReport } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import { StartSearch } from '#matching';
import { projectRoot } from '#platform';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aBabbelbuddy } from '../builders/asked-volunteers.ts';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { expectFaultless, press } from './pages.ts';

const password = 'een heel lang wachtwoord';
const jan = '+32470000100';
const mia = '+32470000101';
const neighbour = '+32470009001';

describeWith(needs.browser, 'the desk in a browser', () => {
  let house: House;
  let browser: Browser;
  let accountId: AccountId;
  let contexts: BrowserContext[] = [];
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), startBrowser()]);
    accountId = await aCoordinator(house);
    for (const role of ['coordinator', 'operator', 'manager'] as const) {
      const { totpSecret } = await house
        .get(CreateAccount)
        .run({ email: `${role}@voorbeeld.invalid`, name: `Lies ${role}`, role, password });
      secrets.set(role, totpSecret);
    }
    await aBabbelbuddy(house, 'Jan Peeters', jan);
    await aBabbelbuddy(house, 'Mia Claes', mia);
    await aBabbelbuddy(house, 'Els Vermeulen', '+32470000102');
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  /** A page of somebody who logged in; a code works once, so she logs in once. */
  async function signedIn(
    role: 'coordinator' | 'operator' | 'manager',
    { width = 1280, script = true } = {},
  ): Promise<Page> {
    const known = sessions.get(role);
    const context = await browser.newContext({
      baseURL: house.settings.PUBLIC_BASE_URL,
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
      ...(known === undefined ? {} : { storageState: known }),
    });
    contexts.push(context);
    const page = await context.newPage();
    if (known === undefined) {
      await page.goto('/desk');
      await page.getByLabel('E-mailadres').fill(`${role}@voorbeeld.invalid`);
      await page.getByLabel('Wachtwoord').fill(password);
      await page.getByLabel('Code').fill(await generate({ secret: secrets.get(role)! }));
      await press(page, 'Meld je aan');
      sessions.set(role, await context.storageState());
    }
    await page.goto('/desk');
    expect(await page.textContent('h1')).toContain('Vandaag');
    return page;
  }

  async function aCase(own: Partial<NewReport['person']>, key: string): Promise<CaseId> {
    const before = new Set((await house.get(ListCases).run()).map(({ caseId }) => caseId));
    await house.get(ReceiveReport).run(
      {
        channel: 'web',
        self: false,
        danger: (own.signs ?? []).length > 0,
        neighbourhood: 'assebroek',
        person: { concern: 'Mijn buurvrouw zou graag bezoek krijgen.', ...own },
        reporter: { name: 'Luc Buur', phone: neighbour, relation: 'buur', mayBeNamed: false },
      },
      key,
    );
    await house.settled();
    return (await house.get(ListCases).run()).find(({ caseId }) => !before.has(caseId))!.caseId;
  }

  it('leads from a report to a closed case without script', async () => {
    const caseId = await aCase(
      { name: 'Rosa Canarie', street: 'Baron Ruzettelaan', houseNumber: '12' },
      'way',
    );
    const page = await signedIn('coordinator', { script: false });
    await page.getByRole('link', { name: /^Dossier \d+: Rosa Canarie/ }).click();
    expect(await page.title()).not.toContain('Rosa');

    await page.getByLabel('De persoon zelf').check();
    await page.getByLabel('Gesproken').check();
    await page.getByLabel(/Laat de melder .* 0470 00 90 01/).check();
    await press(page, 'Bewaar dit contact');
    await house.phones.phone(neighbour).receives(/iemand is ermee bezig/);

    await page.getByLabel('Ja, graag').check();
    await page.getByLabel('woensdag', { exact: true }).fill('namiddag');
    await page.getByLabel('Nederlands', { exact: true }).check();
    await page.getByText('Waarover begin je een gesprek?').first().click();
    await page.getByLabel('kaarten', { exact: true }).check();
    await page.getByLabel('praten aan huis').check();
    await page.getByLabel('Wie mag niet komen?').fill('mijn broer Piet\n0470 00 01 02');
    await page.getByLabel('Nog één zin voor het aanbod').fill('Rosa houdt van kaarten');
    await press(page, 'Bewaar het antwoord');
    expect(await page.textContent('.govuk-error-summary')).toContain('laat naam, straat');
    expect(await page.getByLabel('woensdag', { exact: true }).inputValue()).toBe('namiddag');
    expect(await page.getByLabel('Wie mag niet komen?').inputValue()).toContain('broer Piet');
    await page.getByLabel('Nog één zin voor het aanbod').fill('lacht graag');
    await press(page, 'Toon de sms');
    expect(await page.textContent('#sms')).toMatch(
      /Dag Jan, iemand in .* Houdt van kaarten\. Lacht graag\. Wo namiddag\. .*(Eén sms\.|Zo lang als 2 sms'en\.)/s,
    );
    expect((await house.get(ReadCase).run(caseId)).wishes).toBeUndefined();
    expect(await page.locator('.govuk-error-summary').count()).toBe(0);
    await press(page, 'Bewaar het antwoord');

    expect(await page.textContent('main')).toContain('Kies wie je vraagt');
    await page.getByText('Of kies zelf wie je vraagt').click();
    expect(await page.textContent('main')).toContain('praten aan huis');
    expect(await page.textContent('main')).toMatch(
      /Els Vermeulen[\s:]+de persoon wil deze vrijwilliger niet/,
    );
    await press(page, 'Stuur het aanbod');
    expect(await page.textContent('.govuk-error-summary')).toContain('minstens één vrijwilliger');
    expect(await page.textContent('main')).toMatch(
      /Als eersten:.*(Jan Peeters|Mia Claes)\.\s+Voor: /s,
    );
    await page.getByText('Wat lezen ze in de sms?').click();
    expect(await page.textContent('main')).toMatch(/Dag Mia, iemand in .* Lacht graag\./);
    await press(page, 'Start de zoektocht');
    expect(await page.textContent('main')).toContain('We vragen vanzelf verder');
    for (const number of [jan, mia]) {
      await house.phones.phone(number).receives(/Kan jij dat\?/);
    }
    await house.phones.phone(mia).texts('JA');
    await house.settled();

    await page.reload();
    expect(await page.textContent('main')).toContain('Iemand zei ja: bevestig');
    await press(page, 'Bevestig deze vrijwilliger');
    await press(page, 'De persoon is akkoord');
    expect(await page.textContent('.govuk-error-summary')).toContain('Kies de dag');
    await page.getByLabel('Dag van het eerste bezoek').fill('2026-11-25');
    await page.getByLabel('Uur', { exact: true }).fill('14:30');
    await press(page, 'De persoon is akkoord');
    await house.phones.phone(mia).receives(/\/v\//);
    await house.settled();
    await page.reload();
    expect(await page.textContent('main')).toContain('Bezoekwoord');
    expect(await page.textContent('main')).toContain('wo 25 november, 14.30 uur');
    expect(await page.textContent('main')).not.toMatch(/\/v\/[\w-]{10}/);

    await page.getByText('Rond het dossier af').click();
    await page.getByLabel('De bezoeken lopen verder').check();
    await press(page, 'Rond af');
    expect((await house.get(ReadCase).run(caseId)).state).toBe('closed');
    await page.goto('/desk/closed');
    expect(await page.textContent('main')).toContain('Rosa Canarie');
  });

  it('adds a report to the case of the same person, and takes it back', async () => {
    const house12 = { street: 'Katelijnestraat', houseNumber: '12', name: 'Emma Declercq' };
    const first = await aCase(house12, 'join-1');
    const second = await aCase(house12, 'join-2');
    const { number } = await house.get(ReadCase).run(first);
    const page = await signedIn('coordinator');
    await page.goto(`/desk/cases/${second}`);
    expect(await page.textContent('main')).toContain('Misschien dezelfde persoon');
    await page.getByText('Hoort deze melding bij een ander dossier?').click();
    await press(page, `Voeg deze melding toe aan dossier ${String(number)}`);
    expect((await house.get(ReadCase).run(first)).reports).toHaveLength(2);
    await house.later(1);
    await page.goto(`/desk/cases/${first}`);
    await press(page, 'Maak het samenvoegen ongedaan');
    expect((await house.get(ReadCase).run(second)).state).toBe('new');
  });

  it('lets an operator type a report, take its alert and read the case, and decide nothing', async () => {
    const page = await signedIn('operator');
    await page.getByRole('link', { name: 'Melding opnemen' }).click();
    await press(page, 'Bewaar de melding');
    expect(await page.textContent('.govuk-error-summary')).toContain('wat de beller zegt');
    await page.getByLabel('Wat is er?').fill('De buurman doet al dagen niet open.');
    await page.getByLabel('De post stapelt zich op').check();
    await press(page, 'Bewaar de melding');
    expect(await page.textContent('.keepsake__code >> nth=0')).toMatch(/^M-/);
    expect(page.url()).not.toMatch(/M-|code/);
    await house.settled();
    await page.goto('/desk');
    await press(page, 'Ik neem dit op');
    expect(await page.textContent('.notice')).toContain('Jij neemt dit op');
    expect(await page.textContent('main')).toContain('De buurman doet al dagen niet open.');
    expect(await page.getByText('Noteer een contact').count()).toBe(0);
  });

  it.each([360, 1280])('has no fault for axe and no sideways scrolling at %i px', async (width) => {
    const caseId = await aCase(
      { name: width === 360 ? 'Jules Devos' : 'Paula Maes', signs: ['De post stapelt zich op'] },
      `a${String(width)}`,
    );
    await house.phones.phone(jan).texts(`misschien, ik kijk het na (${String(width)})`);
    // once somebody spoke with the person, every form is on the page
    await house.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'spoken' });
    const wishes: NewWishes = { languages: ['nl'], contact: ['home'], notWelcome: 'broer Piet' };
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'yes', wishes });
    await house.get(StartSearch).run({ caseId, accountId, role: 'babbelbuddy' });
    await house.settled();
    const page = await signedIn('coordinator', { width });
    for (const url of ['/desk', '/desk/closed', '/desk/report', `/desk/cases/${caseId}`]) {
      expect((await page.goto(url))?.status()).toBe(200);
      await expectFaultless(page);
    }
    await page.evaluate(
      "document.querySelectorAll('details').forEach((folded) => { folded.open = true; })",
    );
    expect(await page.getByLabel('zondag', { exact: true }).isVisible()).toBe(true);
    await expectFaultless(page);
    await page.getByLabel('Ja, graag').check();
    await page.getByLabel('kaarten', { exact: true }).check();
    await press(page, 'Toon de sms');
    expect(await page.textContent('#sms')).toContain('Houdt van kaarten.');
    await expectFaultless(page);
    const closed = await house.get(ListCases).run('closed');
    for (const { caseId: other } of [...closed, ...(await house.get(ListCases).run())].slice(
      0,
      3,
    )) {
      expect((await page.goto(`/desk/cases/${other}`))?.status()).toBe(200);
      await expectFaultless(page);
    }
  });

  it('keeps the open days, the roster and the accounts without script, faultless on a phone and a desk', async () => {
    const page = await signedIn('manager', { script: false });
    await page.getByRole('link', { name: 'Openingsdagen' }).click();
    await page.getByLabel('Welke dag?').fill('2026-12-24');
    await page.getByLabel('Open, met deze uren').check();
    await page.getByLabel('Open vanaf').fill('08:30');
    await page.getByLabel('Open tot').fill('12:00');
    await page.getByLabel('Waarom?').fill('Kerstavond');
    await press(page, 'Noteer deze dag');
    expect(await page.textContent('main')).toContain('do 24 december: 8.30 – 12.00 uur');
    await page.getByRole('link', { name: 'Van wacht' }).click();
    await page.getByLabel('Wie?').selectOption({ label: 'Lies manager (geen telefoonnummer)' });
    await page.getByLabel('Vanaf welke dag?').fill('2026-12-01');
    await page.getByLabel('Vanaf welk uur?').fill('08:30');
    await page.getByLabel('Tot welke dag?').fill('2026-12-02');
    await page.getByLabel('Tot welk uur?').fill('08:30');
    await press(page, 'Zet op wacht');
    expect(await page.textContent('main')).toContain('Caro Voorbeeld en Lies manager');
    for (const width of [360, 1280]) {
      const seen = await signedIn('manager', { width });
      for (const url of ['/desk/days', '/desk/duty', '/desk/accounts']) {
        expect((await seen.goto(url))?.status()).toBe(200);
        await expectFaultless(seen);
      }
      await seen.getByRole('link', { name: 'Lies operator' }).click();
      await seen.getByRole('button', { name: 'Sluit dit account af' }).waitFor();
      await expectFaultless(seen);
    }
  });

  it('plays a message that was spoken in, and notes who listened', async () => {
    const call = await house.phones.phone(neighbour).calls();
    await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
    await call.presses('1');
    await call.presses('1');
    await call.says('Mijn buurman is zo alleen.');
    await call.hangsUp();
    await house.settled();
    const cases = await house.get(ListCases).run();
    const { caseId } = cases.reduce((newest, one) => (one.number > newest.number ? one : newest));
    const page = await signedIn('coordinator');
    await page.goto(`/desk/cases/${caseId}`);
    const source = (await page.locator('audio').getAttribute('src'))!;
    const played = await page.request.get(source, { headers: { range: 'bytes=0-9' } });
    expect(played.status()).toBe(206);
    expect(played.headers()).toMatchObject({ 'cache-control': 'no-store' });
    expect(await played.body()).toHaveLength(10);
    const elsewhere = await aCase({ name: 'Ander Dossier' }, 'elsewhere');
    const other = await page.request.get(source.replace(caseId, elsewhere));
    expect(other.status()).toBe(404);
    await page.reload();
    expect(await page.textContent('main')).toContain('luisterde naar een opname');
  });

  it('says 404 for a case that is not there', async () => {
    const page = await signedIn('coordinator');
    for (const id of ['nonsense', '0199d3a2-0000-7000-8000-000000000000']) {
      expect((await page.goto(`/desk/cases/${id}`))?.status()).toBe(404);
    }
  });

  it('is pictured for the README when asked', async () => {
    if (process.env['UPDATE_PICTURES'] !== '1') {
      return;
    }
    const folder = join(projectRoot, 'docs/pictures');
    mkdirSync(folder, { recursive: true });
    const page = await signedIn('coordinator');
    await page.setViewportSize({ width: 1280, height: 1300 });
    await page.screenshot({ path: join(folder, 'desk.png') });
  });
});
