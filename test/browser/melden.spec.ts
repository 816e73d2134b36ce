import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '#platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { countReports } from '../flows/wrong-input/sending.ts';
import { describeWith, needs } from '../support/needs.ts';
import { openSite, type OpenSite } from './open-site.ts';
import { expectFaultless, press } from './pages.ts';

const widths = [320, 360, 1280];
const concern = 'Mijn buurvrouw komt niet meer buiten sinds haar man gestorven is.';

describeWith(needs.browser, 'the pages for reporters in a browser', () => {
  let site: OpenSite;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function withPage(
    options: BrowserContextOptions,
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ baseURL: site.url, ...options });
    try {
      await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  it.each(widths)('have no fault for axe and no sideways scrolling at %i px', async (width) => {
    await withPage({ viewport: { width, height: 800 } }, async (page) => {
      for (const url of [
        '/',
        '/melden',
        '/melden?voor=mezelf',
        '/melding',
        '/helpen',
        '/helpen?taal=fr',
      ]) {
        await page.goto(url);
        await expectFaultless(page);
      }
      await page.goto('/melden');
      await press(page, /Neem dan dit formulier/);
      await expectFaultless(page);
      await page.goto('/melden');
      await page.fill('#myPhone', 'bel 12');
      await press(page, 'Verstuur');
      await expectFaultless(page);
      expect(await page.textContent('.govuk-error-summary')).toContain(
        'Kijk dit nummer nog eens na',
      );
      await page.fill('#concern', concern);
      await page.fill('#myPhone', '');
      await page.getByLabel('De post stapelt zich op').check();
      await press(page, 'Verstuur');
      await expectFaultless(page);
      await openReport(page, await receiptOn(page));
      await expectFaultless(page);
    });
  });

  it('carry a report from the first page to the last without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.click('text=Ik maak me zorgen om iemand');
      await page.getByLabel('Wat zie of hoor je?').fill(concern);
      await page.getByLabel('Straat').fill('Langestraat');
      await page.getByLabel('Huisnummer').fill('12');
      await page.getByLabel('In welke wijk').selectOption({ label: 'Brugge Centrum' });
      await page.getByLabel('Nee').first().check();
      await page.getByLabel('Hoe heet jij?').fill('An');
      await press(page, 'Verstuur');
      const receipt = await receiptOn(page);
      expect(page.url()).toBe(`${site.url}/melden/versturen`);
      await openReport(page, receipt);
      expect(await page.textContent('main')).toContain('Ontvangen');
      await page.getByLabel('Wat is er veranderd?').fill('Het is erger geworden.');
      await press(page, 'Voeg dit toe');
      expect(await page.textContent('main')).toContain('We hebben het bij je melding gezet.');
    });
  });

  it('print a receipt without the addresses of links, and with the one to type', async () => {
    await withPage({ viewport: { width: 800, height: 1100 } }, async (page) => {
      await page.goto('/melden');
      await page.fill('#concern', concern);
      await press(page, 'Verstuur');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.only-on-paper').innerText()).toContain('/melding');
      const printed = await page.evaluate<string[]>(
        "[...document.querySelectorAll('a')].map((a) => getComputedStyle(a, '::after').content)",
      );
      expect(printed.length).toBeGreaterThan(0);
      expect(printed.filter((content) => content.includes('('))).toEqual([]);
    });
  });

  it('can be gone through with the keyboard alone', async () => {
    await withPage({}, async (page) => {
      await page.goto('/melden?voor=mezelf');
      await tabTo(page, '#concern');
      await page.keyboard.type('Ik zie weinig mensen.');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.keepsake__code');
      expect(await page.textContent('h1')).toContain('Dank je');
    });
  });

  it('still show what was typed after a look at another page', async () => {
    await withPage({}, async (page) => {
      await page.goto('/melden');
      await page.fill('#concern', concern);
      await page.goto('/');
      await page.goBack();
      expect(await page.inputValue('#concern')).toBe(concern);
    });
  });

  describe.each([true, false])('after «back», with script: %p,', (javaScriptEnabled) => {
    it('send the same words as the same report', async () => {
      await withPage({ javaScriptEnabled }, async (page) => {
        const before = await countReports(site.app);
        await page.goto('/melden');
        await page.fill('#concern', concern);
        await page.getByLabel('De post stapelt zich op').check();
        await press(page, 'Verstuur');
        const first = await receiptOn(page);
        await page.goBack();
        expect(await page.inputValue('#concern')).toBe(concern);
        expect(await page.getByLabel('De post stapelt zich op').isChecked()).toBe(true);
        await press(page, 'Verstuur');
        expect(await receiptOn(page)).toEqual(first);
        expect(await countReports(site.app)).toBe(before + 1);
      });
    });

    it('keep what was typed once something in it was wrong, and send it as the same report', async () => {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.goto('/melden');
        await page.fill('#concern', concern);
        await page.fill('#myPhone', 'bel 12');
        await press(page, 'Verstuur');
        await page.goBack();
        expect(await page.inputValue('#concern')).toBe(concern);
        await page.goForward();
        expect(await page.inputValue('#concern')).toBe(concern);
        expect(await page.textContent('.govuk-error-summary')).toContain('Kijk dit nummer');
        await page.fill('#concern', `${concern} En nu ook niet meer.`);
        await page.fill('#myPhone', '0470 00 90 01');
        await press(page, 'Verstuur');
        const first = await receiptOn(page);
        await page.goBack();
        expect(await page.inputValue('#concern')).toBe(`${concern} En nu ook niet meer.`);
        expect(await page.inputValue('#myPhone')).toBe('0470 00 90 01');
        await press(page, 'Verstuur');
        expect(await receiptOn(page)).toEqual(first);
      });
    });

    it('keep the other words that were sent from the same form', async () => {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.goto('/melden');
        await page.fill('#concern', concern);
        await press(page, 'Verstuur');
        const first = await receiptOn(page);
        await page.goBack();
        await page.fill('#concern', 'Ze antwoordt nu ook niet meer.');
        await press(page, 'Verstuur');
        expect(await page.textContent('h1')).toContain('Je stuurde dit formulier al eens');
        await press(page, 'Verstuur dit als een nieuwe melding');
        const second = await receiptOn(page);
        expect(second.reference).not.toBe(first.reference);
        await page.goBack();
        expect(await page.textContent('main')).toContain('Ze antwoordt nu ook niet meer.');
        await press(page, 'Verstuur dit als een nieuwe melding');
        expect(await receiptOn(page)).toEqual(second);
      });
    });

    it('change to the form about oneself and back, and lose nothing', async () => {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.goto('/melden');
        await page.fill('#concern', concern);
        await page.fill('#name', 'Maria');
        await page.fill('#phone', 'weet ik niet');
        await page.fill('#street', 'Langestraat');
        await page.getByLabel('De post stapelt zich op').check();
        await press(page, /Neem dan dit formulier/);
        expect(await page.textContent('h1')).toContain('Hoe gaat het?');
        expect(await page.inputValue('#concern')).toBe(concern);
        expect(await page.inputValue('#street')).toBe('Langestraat');
        await page.fill('#myName', 'An');
        await press(page, /Neem dan dit formulier/);
        expect(await page.inputValue('#name')).toBe('Maria');
        expect(await page.inputValue('#phone')).toBe('weet ik niet');
        expect(await page.inputValue('#myName')).toBe('An');
        expect(await page.getByLabel('De post stapelt zich op').isChecked()).toBe(true);
        await press(page, /Neem dan dit formulier/);
        await page.locator('#myName').press('Enter');
        await receiptOn(page);
        expect(await page.textContent('main')).not.toContain('Wij komen niet zelf. Wacht');
        await page.goBack();
        expect(await page.inputValue('#concern')).toBe(concern);
        expect(await page.inputValue('#myName')).toBe('An');
      });
    });
  });

  it('suggest streets to who has script, and ask for them in no URL', async () => {
    await withPage({}, async (page) => {
      await page.goto('/melden');
      const answered = page.waitForResponse('**/melden/straten');
      await page.locator('#street').pressSequentially('carmers');
      expect((await answered).request().method()).toBe('POST');
      await page.waitForSelector('#street-names option[value="Carmersstraat"]', {
        state: 'attached',
      });
    });
  });

  it('are small: form and style under 30 kB compressed', async () => {
    const html = await (await fetch(`${site.url}/melden`)).text();
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const styles = await Promise.all(
      sheets.map(async ([, href]) => (await fetch(`${site.url}${href ?? ''}`)).text()),
    );
    const bytes = [html, ...styles].map((text) => gzipSync(text).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000);
    process.stderr.write(
      `form and style: ${(bytes.reduce((a, b) => a + b) / 1_000).toFixed(1)} kB\n`,
    );
  });

  it('are pictured for the README when asked', async () => {
    if (process.env['UPDATE_PICTURES'] !== '1') {
      return;
    }
    const folder = join(projectRoot, 'docs/pictures');
    mkdirSync(folder, { recursive: true });
    await withPage({ viewport: { width: 1100, height: 1300 } }, async (page) => {
      await page.goto('/melden');
      await page.screenshot({ path: join(folder, 'form.png') });
    });
  });
});

async function receiptOn(page: Page): Promise<{ reference: string; code: string }> {
  const [reference = '', code = ''] = await page.locator('.keepsake__code').allTextContents();
  expect(reference).toMatch(/^M-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  return { reference, code };
}

async function openReport(
  page: Page,
  { reference, code }: { reference: string; code: string },
): Promise<void> {
  await page.goto('/melding');
  await page.getByLabel('Nummer van je melding').fill(reference);
  await page.getByLabel('Jouw geheime code').fill(code);
  await press(page, 'Toon mijn melding');
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) {
      return;
    }
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}
