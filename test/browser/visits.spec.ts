import { CreateAccount } from '#accounts';
import { TextsToReview } from '#dialogue';
import { generate } from 'otplib';
import type { Browser } from 'playwright-core';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../builders/asked-volunteers.ts';
import { startBrowser } from '../support/browser.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { expectFaultless, press } from './pages.ts';

const number = '+32470000721';
const password = 'een lang genoeg wachtwoord';

describeWith(needs.browser, 'a visit in doubt, in a browser', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('is faultless on a phone and a desk: the case, the answer, the volunteer', async () => {
    const account = { email: 'lies@voorbeeld.invalid', name: 'Lies Voorbeeld', password };
    const { accountId, totpSecret } = await house
      .get(CreateAccount)
      .run({ ...account, role: 'coordinator' });
    const caseId = await anAgreedPerson(house, accountId, 'in a browser');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', number);
    await ask(house, caseId, [jan], accountId);
    await house.phones.phone(number).texts('ja');
    await house.settled();
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, new Date('2026-11-26T13:00:00Z'));
    await house.phones.phone(number).texts('Ik ben ziek, ik kan donderdag niet komen');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();

    const page = await browser.newPage({ baseURL: house.settings.PUBLIC_BASE_URL });
    await page.goto('/desk');
    await page.getByLabel('E-mailadres').fill(account.email);
    await page.getByLabel('Wachtwoord').fill(password);
    await page.getByLabel('Code').fill(await generate({ secret: totpSecret }));
    await press(page, 'Meld je aan');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const url of ['/desk', `/desk/cases/${caseId}`, `/desk/volunteers/${jan}`]) {
        expect((await page.goto(url))?.status()).toBe(200);
        await expectFaultless(page);
      }
      await page.goto(`/desk/texts/${text!.messageId}`);
      await page
        .getByLabel('Je antwoord')
        .fill('Dag Jan, beterschap! We spreken een nieuwe dag af.');
      await press(page, 'Bekijk hoe het vertrekt');
      expect(await page.textContent('main')).toContain('Zo vertrekt je sms');
      await expectFaultless(page);
    }
  });
});
