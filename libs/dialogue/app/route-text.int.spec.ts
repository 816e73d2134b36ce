import { ReadCase, RecordAgreement } from '#casework';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { ReopenSeat } from '#matching';
import { aCoordinator, coordinatorLogin } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { ReviewText } from './review-text.ts';
import { type TextToReview, TextsToReview } from './texts-to-review.ts';

const HOUR_MS = 3_600_000;

let house: House;
let accountId: AccountId;
let round = 0;
// new people for each test, in one house
let jansNumber: string;
let miasNumber: string;
let jan: VolunteerId;
let mia: VolunteerId;
let caseId: CaseId;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});

beforeEach(async () => {
  round += 1;
  jansNumber = `+32470001${String(100 + round)}`;
  miasNumber = `+32470002${String(100 + round)}`;
  jan = await aBabbelbuddy(house, 'Jan Peeters', jansNumber);
  mia = await aBabbelbuddy(house, 'Mia Claes', miasNumber);
  caseId = await anAgreedPerson(house, accountId, `round ${String(round)}`);
});

afterAll(() => house.close());

function inHours(hours: number): Date {
  return new Date(house.phones.clock.now().getTime() + hours * HOUR_MS);
}

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

/** What waits for a human from this number. */
async function waiting(number: string): Promise<TextToReview[]> {
  const all = await house.get(TextsToReview).run();
  return all.filter(({ from }) => from === number);
}

async function reports(): Promise<number> {
  const [row] = await house.database.query<{ count: number }[]>(
    'select count(*)::int as count from report',
  );
  return row!.count;
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
        new RegExp(`^Dag Jan, iemand in Brugge-.*kaarten.*JA, NEE of MISSCHIEN .*\\(${code}\\)$`),
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
    await texts(jansNumber, 'nee sorry, ik ben op reis tot 15 december');
    expect(heard(jansNumber).at(-1)).toMatch(/Dank je om het te laten weten/);
    expect(await stateOf(jan)).toBe('declined');
  });

  it('leaves what is unclear to a human, who may take it for a yes', async () => {
    await texts(jansNumber, 'ja mo nie dinsdag');
    expect(heard(jansNumber).at(-1)).toMatch(/Een mens leest dit/);
    expect(await stateOf(jan)).toBe('sent');
    const [text] = await waiting(jansNumber);
    expect(text).toMatchObject({
      text: 'ja mo nie dinsdag',
      reason: 'unclear',
      guess: 'yes',
      name: 'Jan Peeters',
      openOffers: [{ offerId: (await offerTo(house, caseId, jan)).offerId }],
    });
    const { messageId } = text!;
    const resolve = house.get(ReviewText);
    expect(await resolve.run({ messageId, as: 'yes', accountId })).toBe('held');
    await house.settled();
    expect(heard(jansNumber).at(-1)).toMatch(/voor jou gehouden/);
    expect(await waiting(jansNumber)).toEqual([]);
    await expect(resolve.run({ messageId, as: 'no', accountId })).rejects.toThrow(
      'text_to_review.already_handled',
    );
  });

  it('says once an hour, not after each text, that a human reads', async () => {
    await texts(jansNumber, 'wat bedoel je');
    await texts(jansNumber, 'hallo?');
    expect(heard(jansNumber).filter((body) => body.includes('Een mens'))).toHaveLength(1);
    expect(await waiting(jansNumber)).toHaveLength(2);
  });

  it('takes a no after a yes as long as the person was not told', async () => {
    await texts(jansNumber, 'ja');
    await texts(jansNumber, 'nee, of toch wel?');
    expect(await stateOf(jan)).toBe('accepted');
    await texts(jansNumber, 'nee sorry');
    expect(await stateOf(jan)).toBe('declined');
    // the place is free again, but Mia heard that it was filled
    await texts(miasNumber, 'ja');
    expect(heard(miasNumber).at(-1)).toMatch(/Een mens bekijkt het/);
    expect(await waiting(miasNumber)).toMatchObject([{ reason: 'late_yes' }]);
  });

  it('gives the place to a late yes, as soon as a human lets it count', async () => {
    await texts(jansNumber, 'ja');
    await texts(jansNumber, 'nee sorry');
    await texts(miasNumber, 'ja');
    const [late] = await waiting(miasNumber);
    const { offerId, code } = await offerTo(house, caseId, mia);
    expect(late).toMatchObject({ caseId, code, openOffers: [{ offerId, code, caseId }] });
    const { messageId } = late!;
    const resolve = house.get(ReviewText);
    expect(await resolve.run({ messageId, as: 'yes', accountId })).toBe('held');
    await house.settled();
    expect(await stateOf(mia)).toBe('accepted');
    expect(heard(miasNumber).at(-1)).toMatch(/voor jou gehouden/);
  });

  it('never says to a late yes that a place is filled which is not', async () => {
    await texts(jansNumber, 'ja mo nie dinsdag');
    const [text] = await waiting(jansNumber);
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    await house.settled();
    const { messageId } = text!;
    const { offerId } = await offerTo(house, caseId, jan);
    const as = { messageId, as: 'yes', accountId, offerId } as const;
    expect(await house.get(ReviewText).run(as)).toBe('late');
    await house.settled();
    expect(heard(jansNumber).at(-1)).toMatch(/niet meer nodig/);
    expect(heard(jansNumber).join()).not.toMatch(/al ingevuld/);
  });

  it('lets a human read words of who has the place as a no', async () => {
    await texts(jansNumber, 'ja');
    await texts(jansNumber, 'mijn kind is gevallen, kan ik dat nog afzeggen?');
    const [text] = await waiting(jansNumber);
    const { offerId } = await offerTo(house, caseId, jan);
    expect(text).toMatchObject({ caseId, openOffers: [{ offerId }] });
    const { messageId } = text!;
    const no = { messageId, as: 'no', accountId } as const;
    expect(await house.get(ReviewText).run(no)).toBe('declined');
  });

  it('answers a code that is not hers each time, with the right one', async () => {
    const { code } = await offerTo(house, caseId, jan);
    const other = code === 'Q9' ? 'Q8' : 'Q9';
    await texts(jansNumber, 'wat bedoel je');
    await texts(jansNumber, `ja ${other}`);
    await house.later(2);
    await texts(jansNumber, `ja ${other}`);
    const answers = heard(jansNumber).filter((body) => body.includes(`JA ${code} of NEE ${code}`));
    expect(answers).toHaveLength(2);
    expect(await stateOf(jan)).toBe('sent');
  });

  it('thanks who had the place in other words than who was only asked, when it falls away', async () => {
    await texts(jansNumber, 'ja');
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    // on a clock that stands still the sender has its hands full after so many texts
    await house.later(2);
    const kind: unknown = expect.stringMatching(/jij zei JA .* Dat ligt niet aan jou/);
    expect(heard(jansNumber)).toContainEqual(kind);
  });

  it('seeks again, in the right state, when the place comes free', async () => {
    await texts(jansNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, inHours(48));
    expect((await house.get(ReadCase).run(caseId)).state).toBe('matched');
    await house.get(ReopenSeat).run({ offerId, accountId });
    await house.settled();
    const { state, events } = await house.get(ReadCase).run(caseId);
    expect(state).toBe('matching');
    expect(events.map(({ kind }) => kind)).toContain('seat_freed');
  });

  it('leaves a no after the person was told to a human', async () => {
    await texts(jansNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, inHours(48));
    await texts(jansNumber, 'nee');
    expect(await stateOf(jan)).toBe('accepted');
    const [text] = await waiting(jansNumber);
    expect(text).toMatchObject({ reason: 'changed_mind', text: 'nee', caseId, openOffers: [] });
    const no = { messageId: text!.messageId, as: 'no', accountId } as const;
    await expect(house.get(ReviewText).run(no)).rejects.toThrow('text_to_review.person_told');
  });

  it('stops at STOP: no further text, and somebody knows', async () => {
    const before = heard(jansNumber).length;
    await texts(jansNumber, 'UITSCHRIJVEN');
    expect(await stateOf(jan)).toBe('declined');
    const [text] = await waiting(jansNumber);
    expect(text).toMatchObject({ reason: 'stop', name: 'Jan Peeters', openOffers: [] });
    const yes = { messageId: text!.messageId, as: 'yes', accountId } as const;
    await expect(house.get(ReviewText).run(yes)).rejects.toThrow('text_to_review.nothing_asked');
    expect(heard(jansNumber).length - before).toBeLessThanOrEqual(1);
  });

  it('gives signposts in the language of the call, or in which its number wrote before', async () => {
    const number = '+32470002977';
    await texts(number, 'AIDE');
    expect(heard(number).at(-1)).toMatch(/danger\? Appelez le 112.*107/);
    await texts(number, 'I need help');
    expect(heard(number).at(-1)).toMatch(/Call 112.*02 648 40 14/);
    await texts(number, 'HELP');
    expect(heard(number).at(-1)).toMatch(/Bel nu 112.*106/);
    const french = '+32470002978';
    await texts(french, 'Ma voisine est seule depuis des semaines, elle ne sort plus');
    await texts(french, 'HELP');
    expect(heard(french).at(-1)).toMatch(/Appelez le 112.*107/);
  });

  it('gives signposts and a human to who calls for help, and an alert when a visit is going on', async () => {
    await texts(miasNumber, 'HELP');
    expect(heard(miasNumber).at(-1)).toMatch(/112.*106/);
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(false);
    await texts(jansNumber, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, inHours(1));
    await texts(jansNumber, 'help ze is gevallen');
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(true);
    expect(await waiting(miasNumber)).toMatchObject([{ reason: 'help' }]);
    expect(await waiting(jansNumber)).toMatchObject([{ reason: 'help' }]);
    expect(heard(coordinatorLogin.phone)).toHaveLength(1);
    await texts(coordinatorLogin.phone, 'oké');
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(false);
    expect(heard(coordinatorLogin.phone)).toHaveLength(2);
  });
});

describe('a text from a number that nobody knows', () => {
  it('makes no report of a bare answer', async () => {
    const before = await reports();
    await texts('+32470000298', 'JA');
    expect(await waiting('+32470000298')).toMatchObject([{ reason: 'unknown_number' }]);
    expect(await reports()).toBe(before);
  });

  it('is a report when it tells something', async () => {
    const before = await reports();
    await texts('+32470000299', 'Mijn buurman in de Langestraat komt al een week niet buiten.');
    expect(await waiting('+32470000299')).toEqual([]);
    expect(await reports()).toBe(before + 1);
  });
});

describe('a text with two offers open', () => {
  it('is asked back, and counts for the offer that is named', async () => {
    await ask(house, caseId, [jan], accountId);
    await house.later(48 * 60 + 5);
    const second = await anAgreedPerson(house, accountId, `second of ${String(round)}`);
    await ask(house, second, [jan], accountId);
    const [older, newer] = [await offerTo(house, caseId, jan), await offerTo(house, second, jan)];
    await texts(jansNumber, 'ja');
    expect(heard(jansNumber).at(-1)).toMatch(`Stuur JA ${older.code} of JA ${newer.code}.`);
    expect(await stateOf(jan)).toBe('sent');
    await texts(jansNumber, `ja ${newer.code.toLowerCase()}`);
    expect((await offerTo(house, second, jan)).state).toBe('accepted');
    expect(await stateOf(jan)).toBe('sent');
    // bare, it may be about either
    await texts(jansNumber, 'nee');
    expect(heard(jansNumber).at(-1)).toMatch(`Stuur NEE ${older.code} of NEE ${newer.code}.`);
    expect(await stateOf(jan)).toBe('sent');
    expect((await offerTo(house, second, jan)).state).toBe('accepted');
    await texts(jansNumber, `nee ${older.code}`);
    expect(await stateOf(jan)).toBe('declined');
  });

  it('never has an old text read as an answer to what was asked later', async () => {
    await ask(house, caseId, [jan], accountId);
    await texts(jansNumber, 'misschien wel ja');
    const [text] = await waiting(jansNumber);
    await house.later(72 * 60);
    const second = await anAgreedPerson(house, accountId, `later of ${String(round)}`);
    await ask(house, second, [jan], accountId);
    const newer = await offerTo(house, second, jan);
    const { messageId } = text!;
    const yes = { messageId, as: 'yes', accountId } as const;
    const resolve = house.get(ReviewText);
    await expect(resolve.run({ ...yes, offerId: newer.offerId })).rejects.toThrow(
      'text_to_review.nothing_asked',
    );
    const [again] = await waiting(jansNumber);
    expect(again).toMatchObject({ caseId });
    expect(again!.openOffers.map(({ offerId }) => offerId)).not.toContain(newer.offerId);
    await resolve.run(yes);
    await house.settled();
    expect((await offerTo(house, second, jan)).state).toBe('sent');
    expect(await stateOf(jan)).toBe('accepted');
  });
});
