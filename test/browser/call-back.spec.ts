import { CreateAccount } from '#accounts';
import { ReadCallbackTask } from '#calls';
import type { E164 } from '#kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { generate } from 'otplib';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { expectFaultless, press } from './pages.ts';

const ours = '+32470009103' as E164;
const account = { email: 'els@voorbeeld.invalid', password: 'een heel lang wachtwoord' };
/** A Monday at eight in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T19:00:00Z');

describeWith(needs.browser, 'the page of a call back, in a browser', () => {
  let house: House;
  let browser: Browser;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;
  let contexts: BrowserContext[] = [];
  let url: string;
  let mobile: string;
  let callers = 0;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse({ startAt: EVENING }), startBrowser()]);
    const { totpSecret } = await house
      .get(CreateAccount)
      .run({ ...account, name: 'Els Voorbeeld', role: 'operator', phone: ours });
    const page = await aPage();
    await page.goto('/desk');
    await page.getByLabel('E-mailadres').fill(account.email);
    await page.getByLabel('Wachtwoord').fill(account.password);
    await page.getByLabel('Code').fill(await generate({ secret: totpSecret }));
    await press(page, 'Meld je aan');
    session = await page.context().storageState();
  });
  beforeEach(async () => {
    callers += 1;
    mobile = `+3247512340${String(callers)}`;
    const call = await house.phones.phone(mobile).calls();
    for (const key of ['1', '2', '1']) {
      await call.presses(key);
    }
    await call.ends();
    await house.settled();
    const items = await house.get(ReadCallbackTask).list('open');
    url = `/desk/calls/${items.find(({ number }) => number === mobile)!.callbackTaskId}`;
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    await house.later(1);
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

  it.each([360, 1280])(
    'says how it goes by itself, leaves what is typed, and has no fault for axe at %i px',
    async (width) => {
      const page = await aPage({ width });
      await page.goto(url);
      await press(page, 'Bel via het Meldpunt');
      const said = page.locator('#bellen');
      await said.getByText('Je telefoon rinkelt. Neem op en druk 1.').waitFor();
      const note = page.getByLabel('Wat werd er gezegd?');
      await note.fill('Ze vroeg om');
      await expectFaultless(page);
      const ring = await house.phones.phone(ours).rings();
      await ring.answers();
      await said.getByText('Druk 1 op je telefoon om te verbinden.').waitFor();
      await ring.presses('1');
      await (await house.phones.phone(mobile).rings()).answers();
      await said.getByText('We verbinden je, of jullie spreken al.').waitFor();
      const link = said.getByRole('link', { name: 'Laad de pagina opnieuw' });
      await link.focus();
      await ring.hangsUp();
      await said.getByText('Er werd opgenomen. Noteer wat ervan kwam.').waitFor();
      expect(await page.evaluate('document.activeElement.closest("#bellen") !== null')).toBe(true);
      expect(await said.innerText()).toContain('als je opnieuw wil bellen');
      expect(await note.inputValue()).toBe('Ze vroeg om');
      await note.focus();
      await expectFaultless(page);
    },
  );

  it('says it without script when the page is loaded again', async () => {
    const page = await aPage({ script: false });
    await page.goto(url);
    await press(page, 'Bel via het Meldpunt');
    const ring = await house.phones.phone(ours).rings();
    await page.getByText('Je telefoon rinkelt').waitFor();
    await ring.refuses();
    await house.settled();
    await page.getByRole('link', { name: 'Laad de pagina opnieuw' }).click();
    await page.getByText('Je nam niet op, of drukte geen 1.').waitFor();
  });
});
