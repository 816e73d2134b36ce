import { ReadCase, UpdatePerson } from '#casework';
import { ReviewText, TextsToReview } from '#dialogue';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const jan = '+32470000401';
const rosa = '+32470000402';
const WEDNESDAY = new Date('2026-11-25T13:00:00Z');

/** In this order: each is about the case in which the volunteer is asked, expected, or was. */
describe('what a volunteer or the person writes', () => {
  let house: House;
  let accountId: AccountId;
  let caseId: CaseId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    caseId = await anAgreedPerson(house, accountId, 'words');
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId, needsProfessional: false, person: { phone: rosa } },
    });
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', jan);
    await ask(house, caseId, [volunteerId], accountId);
  });
  afterAll(() => house.close());

  /** As often as the words stand on the timeline, after everybody read them. */
  async function linesWith(words: string): Promise<number> {
    await house.settled();
    for (const { messageId } of await house.get(TextsToReview).run()) {
      await house.get(ReviewText).run({ messageId, as: 'read', accountId });
    }
    const { events } = await house.get(ReadCase).run(caseId);
    return events.filter(({ text }) => text === words).length;
  }

  it.each([
    ['a yes', 'ja'],
    ['an answer that is not clear', 'Misschien, ik vraag het thuis'],
    ['a question after it', 'Moet ik iets meebrengen?'],
  ])('before a visit stands with the case: %s', async (_, words) => {
    await house.phones.phone(jan).texts(words);
    expect(await linesWith(words)).toBe(1);
  });

  it.each([
    ['word that she is there, days before', 'aangekomen'],
    ['that she cannot come', 'Ik ben ziek, ik kan woensdag niet komen'],
    ['thanks', 'Dank je wel voor alles'],
    ['a call for help', 'HELP'],
    ['a stop', 'STOP'],
    ['a start', 'START'],
  ])('while she is expected stands with the case: %s', async (_, words) => {
    if (words === 'aangekomen') {
      const requestOffer = await offerTo(house, caseId, await janId());
      await agreeTo(house, requestOffer.offerId, accountId, WEDNESDAY);
    }
    await house.phones.phone(jan).texts(words);
    expect(await linesWith(words)).toBe(1);
  });

  it('after a visit stands with the case: how it went', async () => {
    await house.later(3 * 24 * 60 + 60);
    const words = 'Heel fijn, we hebben gekaart';
    await house.phones.phone(jan).texts(words);
    expect(await linesWith(words)).toBe(1);
  });

  it.each([
    ['a wish for a human', 'Kan er iemand mij bellen?'],
    ['a stop', 'STOP'],
  ])('of the person stands with her case: %s', async (_, words) => {
    await house.phones.phone(rosa).texts(words);
    expect(await linesWith(words)).toBeGreaterThanOrEqual(1);
  });

  async function janId(): Promise<never> {
    const [row] = await house.database.query<{ id: never }[]>('select id from volunteer');
    return row!.id;
  }
});
