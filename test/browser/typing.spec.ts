import { CreateAccount } from '#accounts';
import { generate } from 'otplib';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { press } from './pages.ts';

const account = { email: 'lies@voorbeeld.invalid', password: 'een heel lang wachtwoord' };

describeWith(needs.browser, 'somebody who types on the desk, in a browser', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const minutesSinceSeen = async (): Promise<number> => {
    const [row] = await house.database.query<{ ago: number }[]>(
      'select extract(epoch from now() - last_seen_at)::int as ago from session',
    );
    return Math.round(row!.ago / 60);
  };

  it('is there: every few minutes her session begins anew, and no more often', async () => {
    const { totpSecret } = await house
      .get(CreateAccount)
      .run({ ...account, name: 'Lies Voorbeeld', role: 'operator' });
    const page = await browser.newPage({ baseURL: house.settings.PUBLIC_BASE_URL });
    await page.clock.install();
    await page.goto('/desk/report');
    await page.getByLabel('E-mailadres').fill(account.email);
    await page.getByLabel('Wachtwoord').fill(account.password);
    await page.getByLabel('Code').fill(await generate({ secret: totpSecret }));
    await press(page, 'Meld je aan');
    const told: string[] = [];
    page.on('request', (request) => {
      told.push(...(request.url().endsWith('/desk/here') ? [request.method()] : []));
    });
    await house.database.query(
      `update session set last_seen_at = last_seen_at - interval '20 minutes'`,
    );
    const concern = page.getByLabel('Wat is er?');
    await concern.pressSequentially('Mijn buurman ');
    expect([told, await minutesSinceSeen()]).toEqual([[], 20]);

    await page.clock.fastForward('05:00');
    const here = page.waitForResponse('**/desk/here');
    await concern.pressSequentially('zit altijd alleen');
    expect((await here).status()).toBe(204);
    expect(told).toEqual(['GET']);
    expect(await minutesSinceSeen()).toBe(0);
    await page.close();
  });
});
