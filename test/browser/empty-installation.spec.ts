import { ListVolunteers } from '#volunteers';
import { generate } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { commandTable } from '../../apps/cli/commands/command-table.ts';
import { aVolunteersFile } from '../builders/volunteers-file.ts';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { expectFaultless, press } from './pages.ts';

const email = 'caro@voorbeeld.invalid';
const imported = 20;
const greet = '+32470123456';

describeWith(needs.browser, 'an empty installation in a browser', () => {
  let browser: Browser;
  let house: House;
  let contexts: BrowserContext[];
  const unscripted = new Set<Page>();

  beforeAll(async () => {
    browser = await startBrowser();
  });
  beforeEach(async () => {
    house = await openHouse();
    contexts = [];
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await house.close();
  });
  afterAll(() => browser.close());

  /** On a phone and on a screen. axe is a script: what is shown where none runs, it reads in another page. */
  async function faultless(page: Page): Promise<void> {
    let read = page;
    if (unscripted.has(page)) {
      read = await aPage(true);
      await read.goto('/');
      await read.setContent((await page.content()).replace(/<script[^]*?<\/script>/g, ''));
    }
    for (const width of [360, 1280]) {
      await read.setViewportSize({ width, height: 900 });
      await expectFaultless(read);
    }
  }

  async function aPage(script: boolean): Promise<Page> {
    const context = await browser.newContext({
      baseURL: house.settings.PUBLIC_BASE_URL,
      javaScriptEnabled: script,
    });
    contexts.push(context);
    const page = await context.newPage();
    if (!script) {
      unscripted.add(page);
    }
    return page;
  }

  /** What the command prints for the first account. */
  async function firstAccount(): Promise<{ password: string; totpSecret: string }> {
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
    try {
      const who = ['--email', email, '--name', 'Caro Voorbeeld', '--role', 'coordinator'];
      await commandTable.find(({ name }) => name === 'create-account')!.run(who, house.settings);
    } finally {
      process.stdout.write = write;
    }
    const { account } = JSON.parse(lines.join('')) as {
      account: { password: string; totpSecret: string };
    };
    return account;
  }

  async function signsIn(page: Page): Promise<void> {
    const { password, totpSecret } = await firstAccount();
    await page.goto('/desk');
    await faultless(page);
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByLabel('Code').fill(await generate({ secret: totpSecret }));
    await press(page, 'Meld je aan');
    expect(await page.textContent('h1')).toContain('Vandaag');
    await faultless(page);
  }

  async function bringsInTwenty(page: Page): Promise<void> {
    await page.goto('/desk/volunteers');
    expect(await page.textContent('main')).toContain('Er is nog geen vrijwilliger.');
    await faultless(page);
    await page.getByRole('link', { name: 'Voer een tabel in' }).click();
    await faultless(page);
    const table = aVolunteersFile(imported, 0).bytes.toString('latin1');
    await page.getByLabel('De rijen').fill(table);
    await press(page, 'Lees de tabel');
    expect(await page.textContent('main')).toContain('Nagekeken: er is nog niets ingevoerd');
    expect((await house.get(ListVolunteers).run()).total).toBe(0);
    await faultless(page);
    // the table stands there still, and so does what comes after a look
    await press(page, 'Lees de tabel');
    expect(await page.textContent('main')).toMatch(/Zijn erbij\s*20/);
    await faultless(page);
    expect((await house.get(ListVolunteers).run()).total).toBe(imported);
    await page.goto('/desk/volunteers');
    await faultless(page);
  }

  async function joins(page: Page): Promise<void> {
    await page.goto('/helpen');
    await faultless(page);
    await page.fill('#name', 'Greet Vandamme');
    await page.fill('#phone', '0470 12 34 56');
    await page.getByLabel(/wijk/).selectOption({ label: 'Assebroek' });
    await page.getByLabel('Nederlands', { exact: true }).check();
    await page.getByLabel(/Bij iemand in de buurt op bezoek/).check();
    await page.locator('main form button').last().click();
    await page.getByText('We bellen je binnen 2 werkdagen').waitFor();
    await faultless(page);
    await house.settled();
  }

  const heard = (pattern: RegExp): string =>
    house.phones
      .phone(greet)
      .inbox()
      .flatMap(({ body }) => pattern.exec(body) ?? [])
      .at(-1)!;

  /** Behind her own link: she reads, agrees and answers the five questions. */
  async function goesOnAtHome(page: Page): Promise<void> {
    await house.settled();
    await page.goto(heard(/\/v\/[\w-]+/));
    await faultless(page);
    await press(page, 'Stuur mij de code');
    await house.settled();
    await faultless(page);
    await page.getByLabel('Code van 6 cijfers').fill(heard(/^\d{6}/));
    await press(page, 'Toon mijn pagina');
    await faultless(page);
    await press(page, 'Ik las de informatie');
    await faultless(page);
    await press(page, 'Ik ga akkoord');
    for (const answer of [
      /Ik bel meteen/,
      /luister/,
      /dezelfde dag aan de co/,
      /vriendelijk nee/,
    ]) {
      await page.getByLabel(answer).check();
    }
    await press(page, 'Kijk mijn antwoorden na');
    expect(await page.textContent('.govuk-error-summary')).toContain('Kijk deze nog eens na');
    await faultless(page);
    await page.getByLabel('Ik vertel het niet verder.').check();
    await press(page, 'Kijk mijn antwoorden na');
    expect(await page.textContent('main')).toContain('Alle vijf juist');
    await faultless(page);
  }

  async function takes(page: Page, step: string): Promise<void> {
    await page.getByText('Noteer een stap').click();
    await page.getByLabel(step).check();
    await press(page, 'Bewaar de stap');
    expect(await page.textContent('main')).toContain('nog niet begonnen');
  }

  it.each([
    { script: true, way: 'with script' },
    { script: false, way: 'without script' },
  ])('is led to its first volunteers $way, at every width without a fault', async ({ script }) => {
    const page = await aPage(script);
    await signsIn(page);
    await bringsInTwenty(page);
    await joins(await aPage(script));

    await page.goto('/desk');
    await page.getByRole('link', { name: 'Greet Vandamme' }).click();
    await faultless(page);
    await takes(page, 'Gesprek gehad');
    await press(page, 'Stuur de persoonlijke link');
    await goesOnAtHome(await aPage(script));
    await page.reload();
    await page.getByText('Noteer een uittreksel').click();
    await page.getByLabel('Datum op het uittreksel').fill('2026-11-20');
    await page.getByLabel('Geldig tot en met').fill('2028-11-20');
    await press(page, 'Gezien, geschikt');
    expect(await page.textContent('main')).toContain('Van «nog niet begonnen» naar «actief»');
    await faultless(page);
    await page.goto('/desk/volunteers');
    await page.getByLabel('Zoek op naam of nummer').fill('greet');
    await press(page, 'Zoek');
    expect(await page.textContent('main')).toMatch(/Greet Vandamme[^]*actief/);
    await faultless(page);
  });
});
