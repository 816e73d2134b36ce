import { AccessesOfCase } from '#accounts';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, E164, VolunteerId } from '#kernel';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470000711';
const THURSDAY = new Date('2026-11-26T13:00:00Z');
const MARK = 'nog niet gelezen';

/** In this order: she is asked about one person, says yes, is expected, and is asked about another. */
describe('the page of a volunteer, and what of her texts is not read yet', () => {
  let house: House;
  let desk: DeskClient;
  let accountId: AccountId;
  let caseId: CaseId;
  let jan: VolunteerId;

  beforeAll(async () => {
    house = await openHouse();
    desk = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld', '+32470009115' as E164);
    ({ accountId } = desk);
    caseId = await anAgreedPerson(house, accountId, 'her page');
    jan = await aBabbelbuddy(house, 'Jan Peeters', number);
    await ask(house, caseId, [jan], accountId);
  });
  afterAll(() => house.close());

  const hers = (): string => `/desk/volunteers/${jan}`;
  const seen = async (url: string): Promise<string> => (await desk.opens(url)).page;
  const looks = async (of: CaseId, what: string): Promise<number> =>
    (await house.get(AccessesOfCase).run(of)).filter((look) => look.what === what).length;

  /** The line of the timeline that holds the words. */
  const lineWith = (page: string, words: string): string =>
    page.split('<li').find((line) => line.includes('<time') && line.includes(words)) ?? '';

  it.each([
    ['an answer that is not clear', 'Misschien, ik vraag het thuis'],
    ['a free text', 'Moet ik iets meebrengen?'],
    ['that she cannot come', 'Ik ben ziek, ik kan donderdag niet komen'],
  ])('marks %s until somebody read it, and keeps the words', async (_, words) => {
    if (words.startsWith('Moet')) {
      const { offerId, code } = await offerTo(house, caseId, jan);
      await house.phones.phone(number).texts(`ja ${code}`);
      await house.settled();
      await agreeTo(house, offerId, accountId, THURSDAY);
    }
    await house.phones.phone(number).texts(words);
    await house.settled();
    for (const url of [`/desk/cases/${caseId}`, hers()]) {
      expect(lineWith(await seen(url), words)).toContain(MARK);
    }
    const [text] = await house.get(TextsToReview).run();
    await desk.sends('/desk', `/desk/review/${text!.messageId}`, { as: 'read' });
    for (const url of [`/desk/cases/${caseId}`, hers()]) {
      const line = lineWith(await seen(url), words);
      expect(line).toContain(words);
      expect(line).not.toContain(MARK);
    }
  });

  it('notes whose words are read on her page and with one text', async () => {
    const before = await looks(caseId, 'texts.read');
    await desk.opens(hers());
    expect(await looks(caseId, 'texts.read')).toBe(before + 1);
    await house.phones.phone(number).texts('Nog een vraag over de bus?');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();
    await desk.opens(`/desk/texts/${text!.messageId}`);
    expect(await looks(caseId, 'texts.read')).toBe(before + 2);
    expect(await seen(`/desk/cases/${caseId}`)).toContain(
      `Lies Voorbeeld las sms&#39;en over dit dossier`,
    );
    await desk.sends('/desk', `/desk/review/${text!.messageId}`, { as: 'read' });
  });

  it('shows with her what may be about two persons, and notes a look with both', async () => {
    const other = await anAgreedPerson(house, accountId, 'another');
    // nobody is asked twice within two days
    await house.later(48 * 60 + 1);
    await ask(house, other, [jan], accountId);
    const words = 'Mag mijn hond mee?';
    await house.phones.phone(number).texts(words);
    await house.settled();
    expect(lineWith(await seen(`/desk/cases/${caseId}`), words)).toBe('');
    const row = (await seen('/desk')).split('<li').find((line) => line.includes(words));
    expect(row).toContain(`href="${hers()}#sms"`);
    expect(row).toContain('kan over meer dan één dossier gaan');
    const before = [await looks(caseId, 'texts.read'), await looks(other, 'texts.read')];
    expect(lineWith(await seen(hers()), words)).toContain(MARK);
    const [text] = await house.get(TextsToReview).run();
    await desk.opens(`/desk/texts/${text!.messageId}`);
    expect([await looks(caseId, 'texts.read'), await looks(other, 'texts.read')]).toEqual(
      before.map((count) => count + 2),
    );
  });

  it('rings her through the hotline, without a case', async () => {
    const opened = await desk.opens(hers());
    expect(opened.page).toContain('Bel Jan Peeters via het Meldpunt');
    const asked = await opened.sends(`${hers()}/back`, {});
    expect(asked.to).toMatch(/gedaan=bel-vrijwilliger#bellen$/);
    expect(await seen(hers())).toContain('Je telefoon rinkelt');
    const own = await house.phones.phone('+32470009115').rings();
    await own.answers();
    await own.presses('1');
    await (await house.phones.phone(number).rings()).refuses();
    await house.settled();
    expect(await seen(hers())).toContain('De lijn was bezet');
  });
});
