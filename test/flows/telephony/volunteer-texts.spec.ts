import { ListCases, ReadCase } from '#casework';
import { type TextToReview, TextsToReview } from '#dialogue';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let house: House;
let accountId: AccountId;
let number: string;
let jan: VolunteerId;
let caseId: CaseId;
let casesBefore: ReadonlySet<CaseId>;
let round = 0;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});
beforeEach(async () => {
  round += 1;
  number = `+32470003${String(100 + round)}`;
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  caseId = await anAgreedPerson(house, accountId, `round ${String(round)}`);
  casesBefore = new Set((await house.get(ListCases).run()).map((one) => one.caseId));
});
afterAll(() => house.close());

async function texts(text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

function heard(): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

async function waiting(): Promise<TextToReview[]> {
  return (await house.get(TextsToReview).run()).filter(({ from }) => from === number);
}

/** Whether each case that a report of this test made has an alert. */
async function alertsOfNewCases(): Promise<boolean[]> {
  const made = (await house.get(ListCases).run()).filter((one) => !casesBefore.has(one.caseId));
  return Promise.all(
    made.map(async (one) => (await house.get(ReadCase).run(one.caseId)).alertOpen),
  );
}

async function isAlertOpen(): Promise<boolean> {
  return (await house.get(ReadCase).run(caseId)).alertOpen;
}

async function hasAVisitIn(ms: number): Promise<void> {
  await ask(house, caseId, [jan], accountId);
  await texts('ja');
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date(house.phones.clock.now().getTime() + ms));
}

describe('a volunteer who tells of somebody', () => {
  it('makes a report of it by the address, also while an offer is open', async () => {
    await ask(house, caseId, [jan], accountId);
    await texts('Mijn buurman in de Langestraat 30 zit altijd alleen');
    expect(await alertsOfNewCases()).toEqual([false]);
    expect(await waiting()).toEqual([]);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
  });
});

describe('a volunteer who is lonely herself', () => {
  it('is answered so, not by what she agreed to', async () => {
    await ask(house, caseId, [jan], accountId);
    await texts('ja');
    await texts('ik ben zelf ook eenzaam sinds mijn man dood is');
    expect(heard().at(-1)).toMatch(/bij het Meldpunt.*106/);
    expect(await waiting()).toEqual([]);
    expect((await offerTo(house, caseId, jan)).state).toBe('accepted');
  });
});

describe('words of danger from a volunteer', () => {
  it.each([
    'mijn moeder is gevallen en ligt op de grond',
    'neen bedankt, mijn buurvrouw heb ik al vijf dagen niet meer gezien',
    'Help! mijn buurvrouw ligt op de grond, Langestraat 3',
  ])('with an offer open, «%s» alerts as a report, and decides nothing', async (words) => {
    await ask(house, caseId, [jan], accountId);
    await texts('wat bedoel je');
    await texts(words);
    expect(await alertsOfNewCases()).toEqual([true]);
    expect(heard().at(-1)).toMatch(/112/);
    expect(heard().at(-1)).not.toMatch(/Een mens leest dit/);
    expect(await waiting()).toHaveLength(2);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
    expect(await isAlertOpen()).toBe(false);
  });

  it('with nothing asked is a report too, also behind a call for help', async () => {
    await texts('Help! mijn buurvrouw ligt op de grond, Langestraat 3');
    expect(await alertsOfNewCases()).toEqual([true]);
    expect(heard()).toEqual([expect.stringMatching(/112/)]);
    expect(await waiting()).toMatchObject([{ reason: 'help' }]);
  });

  it('around the time of her visit alert about the visit, and are answered each time', async () => {
    await hasAVisitIn(HOUR_MS);
    await texts('wat bedoel je');
    const before = heard().length;
    await texts('mevrouw heeft pijn op de borst, noodgeval');
    expect(await isAlertOpen()).toBe(true);
    expect(heard().slice(before).join()).toMatch(/112.*106/);
  });

  it('a week before her visit are a report with an alert of its own', async () => {
    await hasAVisitIn(7 * DAY_MS);
    await texts('mijn buurvrouw heb ik al vijf dagen niet meer gezien, Langestraat 3');
    expect(await alertsOfNewCases()).toEqual([true]);
    expect(await isAlertOpen()).toBe(false);
    expect(heard().at(-1)).toMatch(/112/);
    await texts('HELP');
    expect(await isAlertOpen()).toBe(false);
    expect(await waiting()).toContainEqual(expect.objectContaining({ reason: 'help' }));
  });

  it('of whom she visits alert about her at any time, and ask for no address', async () => {
    await hasAVisitIn(7 * DAY_MS);
    await texts('De mevrouw die ik bezoek wil niet meer leven');
    expect([await isAlertOpen(), await alertsOfNewCases()]).toEqual([true, []]);
    expect(heard().at(-1)).toMatch(/112.*106/);
    expect(heard().at(-1)).not.toMatch(/\?$/);
    expect(await waiting()).toMatchObject([{ reason: 'unclear', caseId, danger: true }]);
  });

  it('of herself alert about her, and not about whom she visits', async () => {
    await hasAVisitIn(7 * DAY_MS);
    await texts('ik word geslagen thuis');
    expect([await isAlertOpen(), await alertsOfNewCases()]).toEqual([false, [true]]);
    expect(heard().at(-1)).not.toMatch(/\?$/);
  });

  it('that answer how it went alert about whom she visited, also the day after', async () => {
    await hasAVisitIn(2 * HOUR_MS);
    await house.later(26 * 60);
    expect(heard().at(-1)).toMatch(/hoe ging je bezoek/);
    await texts('ze lag op de grond, ze reageert niet');
    expect(await isAlertOpen()).toBe(true);
    expect(await alertsOfNewCases()).toEqual([]);
  });

  it('that may be about her visit or about whom she told of alert about both', async () => {
    await hasAVisitIn(2 * HOUR_MS);
    await house.later(3 * 60);
    await texts('Mijn buurvrouw op Langestraat 61 is ook alleen');
    await house.later(23 * 60);
    expect(heard().join()).toMatch(/hoe ging je bezoek/);
    await texts('Goed gegaan maar hij wil niet meer leven zei hij');
    expect(await isAlertOpen()).toBe(true);
    expect(await alertsOfNewCases()).toEqual([true]);
  });
});

describe('a volunteer who takes her yes back', () => {
  it('in plain words gives the place free again', async () => {
    await ask(house, caseId, [jan], accountId);
    await texts('ja graag');
    await texts('oei nee toch niet');
    expect((await offerTo(house, caseId, jan)).state).toBe('declined');
  });

  it('in other words has them read before somebody counts on her', async () => {
    const desk = await aDeskClient(house, 'coordinator', `Lies ${String(round)}`);
    await ask(house, caseId, [jan], accountId);
    await texts('ja graag');
    const link = `/desk/cases/${caseId}`;
    expect((await desk.opens(link)).page).not.toContain('Lees eerst de laatste sms');
    await texts('ik zie nu dat ik dan op reis ben');
    expect((await desk.opens(link)).page).toMatch(/Lees eerst .* dat ik dan op reis ben»/);
  });
});
