import { CreateAccount } from '#accounts';
import { generate } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aReport } from '../builders/a-report.ts';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import { expectFaultless } from './pages.ts';

const mobile = '+32475123456';
const stranger = '+32475999888';
const account = { email: 'lies@voorbeeld.invalid', password: 'een heel lang wachtwoord' };

describeWith(needs.browser, 'the desk while somebody calls, in a browser', () => {
  let house: House;
  let browser: Browser;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), startBrowser()]);
    await aCoordinator(house);
    const { totpSecret } = await house
      .get(CreateAccount)
      .run({ ...account, name: 'Lies Voorbeeld', role: 'operator' });
    for (const nth of ['1', '2', '3', '4']) {
      await aReport(house, nth, { reporter: { phone: mobile } });
    }
    const page = await aPage();
    await page.goto('/desk');
    await page.getByLabel('E-mailadres').fill(account.email);
    await page.getByLabel('Wachtwoord').fill(account.password);
    await page.getByLabel('Code').fill(await generate({ secret: totpSecret }));
    await page.getByRole('button', { name: 'Meld je aan' }).click();
    await page.waitForURL('**/desk');
    session = await page.context().storageState();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function aPage({ width = 1280, script = true } = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: house.settings.PUBLIC_BASE_URL,
      viewport: { width, height: 800 },
      javaScriptEnabled: script,
      storageState: session,
    });
    contexts.push(context);
    return context.newPage();
  }

  it('shows the call on a page that is open, and takes nothing from who is typing', async () => {
    const page = await aPage();
    await page.goto('/desk/report');
    const concern = page.getByLabel('Wat is er?');
    await concern.fill('Mijn buurman ');
    const place = (): Promise<number> =>
      page.evaluate('document.getElementById("concern").getBoundingClientRect().top');
    const before = await place();
    const call = await house.phones.phone(mobile).calls();
    await page.getByText('Er belt iemand').first().waitFor();
    await page.keyboard.type('zit altijd alleen');
    expect(await concern.inputValue()).toBe('Mijn buurman zit altijd alleen');
    expect(Math.abs((await place()) - before)).toBeLessThan(1);
    const panel = page.locator('#calls-now');
    expect(await panel.innerText()).toMatch(/0475 12 34 56[^]*4 eerdere meldingen/);
    expect(await page.locator('#calls-now-said').textContent()).toMatch(/Er belt iemand[^]*0475/);

    const ring = await house.phones.phone(coordinatorLogin.phone).rings();
    await ring.answers();
    await ring.presses('1');
    await page.getByText('Caro Voorbeeld is in gesprek').waitFor();
    await panel.getByRole('button', { name: 'Schrijf de melding' }).click();
    await page.waitForURL('**/desk/report?oproep=*');
    expect(await page.getByLabel('Telefoon').last().inputValue()).toBe('0475 12 34 56');
    expect(page.url()).not.toContain(mobile.slice(3));
    // a link to this very form would only throw away what is typed in it
    await eventually(async () => (await panel.getByRole('button').count()) === 0);
    await page.getByLabel('Wat is er?').fill('Mijn buurman zit altijd alleen');
    // a slip of Enter in a field saves nothing that is half written
    await page.getByLabel('Straat').fill('Ezelstr');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Straat').inputValue()).toBe('Ezelstr');
    await page.getByLabel('Straat').fill('');
    await page.getByRole('button', { name: 'Bewaar de melding' }).click();
    await page.getByText('De melding is bewaard.', { exact: false }).last().waitFor();
    await page.reload();
    await ring.hangsUp();
    await call.ends();
    await nobodyCalls(page);
    expect(await panel.innerText()).toBe('');
  });

  it('shows it without script when a page is opened', async () => {
    const call = await house.phones.phone(stranger).calls();
    const page = await aPage({ script: false });
    await page.goto('/desk/calls');
    expect(await page.locator('#calls-now').innerText()).toMatch(/0475 99 98 88[^]*nog niet/);
    await call.hangsUp();
    await house.settled();
    await page.reload();
    expect(await page.locator('#calls-now').innerText()).toBe('');
  });

  it.each([360, 1280])(
    'has no fault for axe at %i px, and hides nothing for good',
    async (width) => {
      const call = await house.phones.phone(mobile).calls();
      const page = await aPage({ width });
      for (const url of ['/desk', '/desk/calls', '/desk/report']) {
        await page.goto(url);
        await page.getByText('Er belt iemand').first().waitFor();
        await expectFaultless(page);
        expect(await coveredBy(page, '#calls-now')).toEqual([]);
      }
      const save = page.getByRole('button', { name: 'Bewaar de melding' });
      await save.scrollIntoViewIfNeeded();
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      const [button, panel] = [
        await save.boundingBox(),
        await page.locator('#calls-now').boundingBox(),
      ];
      expect(panel!.y).toBe(0);
      expect(button!.y).toBeGreaterThanOrEqual(panel!.height);
      // with the keyboard nothing that has the focus is behind it
      await page.getByLabel('Naam').first().focus();
      const field = await page.getByLabel('Naam').first().boundingBox();
      expect(field!.y).toBeGreaterThanOrEqual(panel!.height);
      await call.hangsUp();
      await house.settled();
    },
  );

  it('keeps a link under the hands of who is on it, also when the call is over', async () => {
    const call = await house.phones.phone(mobile).calls();
    const page = await aPage();
    await page.goto('/desk');
    const link = page.locator('#calls-now').getByRole('link').first();
    await link.focus();
    await call.hangsUp();
    await house.settled();
    await page.waitForResponse('**/desk/calls/now');
    await page.waitForResponse('**/desk/calls/now');
    expect(await page.evaluate('document.activeElement.closest(".caller") !== null')).toBe(true);
    await page.getByRole('link', { name: 'Oproepen' }).focus();
    await nobodyCalls(page);
  });

  it('says so when the server is away, and when the session ended', async () => {
    const page = await aPage();
    await page.clock.install();
    await page.goto('/desk');
    await page.route('**/desk/calls/now', (route) => route.abort());
    await passUntil(page, 'Geen verbinding');
    await page.unroute('**/desk/calls/now');
    await passUntil(page, '');
    await page.context().clearCookies();
    await passUntil(page, 'Je bent afgemeld en ziet niet meer wie belt');
    await expectFaultless(page);
  });
});

/** @returns the fields, links and buttons of the page that lie under the panel, before anybody scrolls */
async function coveredBy(page: Page, panel: string): Promise<string[]> {
  const { y, height } = (await page.locator(panel).boundingBox())!;
  const covered: string[] = [];
  for (const one of await page
    .locator('main')
    .locator('input, textarea, select, button, a')
    .all()) {
    const box = await one.boundingBox();
    if (box !== null && box.y < y + height && box.y + box.height > y) {
      covered.push((await one.getAttribute('name')) ?? (await one.innerText()));
    }
  }
  return covered;
}

async function nobodyCalls(page: Page): Promise<void> {
  await eventually(async () => (await page.locator('.caller').count()) === 0);
}

/** Lets seconds pass in the page until the panel says this; "" for nothing. */
async function passUntil(page: Page, words: string): Promise<void> {
  await eventually(async () => {
    await page.clock.runFor(1_000);
    const said = await page.locator('#calls-now').innerText();
    return words === '' ? said === '' : said.includes(words);
  });
}
