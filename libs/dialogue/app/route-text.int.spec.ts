import { ReadCase } from '#casework';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { aCoordinator, coordinatorLogin } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { ResolveUnclear } from './resolve-unclear.ts';
import { type UnclearText, UnclearTexts } from './unclear-texts.ts';

const jansNumber = '+32470000201';
const miasNumber = '+32470000202';

let house: House;
let accountId: AccountId;
let jan: VolunteerId;
let mia: VolunteerId;
let caseId: CaseId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
  jan = await aBabbelbuddy(house, 'Jan Peeters', jansNumber);
  mia = await aBabbelbuddy(house, 'Mia Claes', miasNumber);
  caseId = await anAgreedPerson(house, accountId, 'first');
});

afterEach(() => house.close());

async function texts(number: string, text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

/** The words that this number got so far, the newest last. */
function heard(number: string): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

function waiting(): Promise<UnclearText[]> {
  return house.get(UnclearTexts).run();
}

async function stateOf(volunteerId: VolunteerId): Promise<string> {
  return (await offerTo(house, caseId, volunteerId)).state;
}

describe('a text from a volunteer who was asked', () => {
  beforeEach(() => ask(house, caseId, [jan, mia], accountId));

  it('asks without a name or an address, with the time and the code', async () => {
    const { code } = await offerTo(house, caseId, jan);
    expect(heard(jansNumber)).toEqual([
      expect.stringMatching(
        new RegExp(`^Dag Jan, iemand in Brugge-.*kaarten.*JA of NEE tegen .* \\(${code}\\)$`),
      ),
    ]);
    expect(heard(jansNumber)[0]).not.toMatch(/Rosa|Ruzettelaan|Assebroek|eenzaam/);
  });

  it('holds the place for the first yes, and tells a late one kindly', async () => {
    await texts(jansNumber, 'Joak, geirne!');
    expect(heard(jansNumber).at(-1)).toMatch(/De plaats is voor jou gehouden/);
    expect(heard(miasNumber).at(-1)).toMatch(/al ingevuld/);
    await house.later(3);
    await texts(miasNumber, 'ja');
    expect(heard(miasNumber).at(-1)).toMatch(/Dank je voor je JA, Mia! .* al ingevuld/);
    expect(await stateOf(mia)).toBe('filled');
    expect(heard(miasNumber).join()).not.toMatch(/Ruzettelaan/);
  });

  it('thanks for a no', async () => {
    await texts(jansNumber, 'bah neen, sorry');
    expect(heard(jansNumber).at(-1)).toMatch(/Dank je om het te laten weten/);
    expect(await stateOf(jan)).toBe('declined');
  });

  it('leaves what is unclear to a human, who may take it for a yes', async () => {
    await texts(jansNumber, 'ja mo nie dinsdag');
    expect(heard(jansNumber).at(-1)).toMatch(/Een mens leest dit/);
    expect(await stateOf(jan)).toBe('sent');
    const [text] = await waiting();
    expect(text).toMatchObject({
      text: 'ja mo nie dinsdag',
      reason: 'unclear',
      name: 'Jan Peeters',
      openOffers: [{ offerId: (await offerTo(house, caseId, jan)).offerId }],
    });
    const { messageId } = text!;
    const resolve = house.get(ResolveUnclear);
    expect(await resolve.run({ messageId, as: 'yes', accountId })).toBe('held');
    await house.settled();
    expect(heard(jansNumber).at(-1)).toMatch(/voor jou gehouden/);
    expect(await waiting()).toEqual([]);
    await expect(resolve.run({ messageId, as: 'no', accountId })).rejects.toThrow(
      'unclear_text.already_handled',
    );
  });

  it('says once an hour, not after each text, that a human reads', async () => {
    await texts(jansNumber, 'wat bedoel je');
    await texts(jansNumber, 'hallo?');
    expect(heard(jansNumber).filter((body) => body.includes('Een mens'))).toHaveLength(1);
    expect(await waiting()).toHaveLength(2);
  });

  it('takes a no after a yes as long as the person was not told', async () => {
    await texts(jansNumber, 'ja');
    await texts(jansNumber, 'nee, toch niet');
    expect(await stateOf(jan)).toBe('accepted');
    await texts(jansNumber, 'nee sorry');
    expect(await stateOf(jan)).toBe('declined');
    await texts(miasNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, mia);
    expect(await stateOf(mia)).toBe('filled');
    expect(offerId).toBeDefined();
  });

  it('leaves a no after the person was told to a human', async () => {
    await texts(jansNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, new Date('2026-11-25T13:00:00Z'));
    await texts(jansNumber, 'nee');
    expect(await stateOf(jan)).toBe('accepted');
    expect(await waiting()).toMatchObject([{ reason: 'changed_mind', text: 'nee' }]);
  });

  it('stops at STOP: no further text, and somebody knows', async () => {
    const before = heard(jansNumber).length;
    await texts(jansNumber, 'UITSCHRIJVEN');
    expect(await stateOf(jan)).toBe('declined');
    expect(await waiting()).toMatchObject([{ reason: 'stop', name: 'Jan Peeters' }]);
    expect(heard(jansNumber).length - before).toBeLessThanOrEqual(1);
  });

  it('gives signposts and a human to who calls for help, and an alert when a visit is planned', async () => {
    await texts(miasNumber, 'HELP');
    expect(heard(miasNumber).at(-1)).toMatch(/112.*106/);
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(false);
    await texts(jansNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, new Date('2026-11-25T13:00:00Z'));
    await texts(jansNumber, 'help ze is gevallen');
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(true);
    expect((await waiting()).map(({ reason }) => reason)).toEqual(['help', 'help']);
    expect(heard(coordinatorLogin.phone)).toEqual([expect.any(String)]);
    await texts(coordinatorLogin.phone, 'oké');
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(false);
    expect(heard(coordinatorLogin.phone)).toHaveLength(2);
  });
});

describe('a text with two offers open', () => {
  it('is asked back, and counts for the offer that is named', async () => {
    await ask(house, caseId, [jan], accountId);
    await house.later(48 * 60 + 5);
    const second = await anAgreedPerson(house, accountId, 'second');
    await ask(house, second, [jan], accountId);
    const [older, newer] = [await offerTo(house, caseId, jan), await offerTo(house, second, jan)];
    await texts(jansNumber, 'ja');
    expect(heard(jansNumber).at(-1)).toMatch(`Stuur JA ${older.code} of JA ${newer.code}.`);
    expect(await stateOf(jan)).toBe('sent');
    await texts(jansNumber, `ja ${newer.code.toLowerCase()}`);
    expect((await offerTo(house, second, jan)).state).toBe('accepted');
    expect(await stateOf(jan)).toBe('sent');
  });
});

describe('a text from a number that nobody knows', () => {
  const stranger = '+32470000299';

  it('makes no report of a bare answer', async () => {
    await texts(stranger, 'JA');
    expect(await waiting()).toMatchObject([{ reason: 'unknown_number', from: stranger }]);
    const [{ count } = { count: -1 }] = await house.database.query<{ count: number }[]>(
      'select count(*)::int as count from report',
    );
    expect(count).toBe(1);
  });

  it('is a report when it tells something', async () => {
    await texts(stranger, 'Mijn buurman in de Langestraat komt al een week niet buiten.');
    expect(await waiting()).toEqual([]);
    const [{ count } = { count: -1 }] = await house.database.query<{ count: number }[]>(
      'select count(*)::int as count from report',
    );
    expect(count).toBe(2);
  });
});
