import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { FinishTask, ListOpenTasks } from '#tasks';
import { NoteSpokenAnswer } from './offer-call/note-spoken-answer.ts';
import { ReviewText } from './review-text.ts';
import { TextsToReview } from './texts-to-review.ts';

const JAN = '+32470001195';
const ELS = '+32470001196';
const A_DAY = 24 * 60;

let house: House;
let accountId: AccountId;
let caseId: CaseId;
let jan: VolunteerId;
let els: VolunteerId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
  jan = await aBabbelbuddy(house, 'Jan Peeters', JAN);
  els = await aBabbelbuddy(house, 'Els Maes', ELS);
  caseId = await anAgreedPerson(house, accountId, 'the first');
  await ask(house, caseId, [jan, els], accountId);
});

afterEach(() => house.close());

async function texts(from: string, body: string): Promise<void> {
  await house.phones.phone(from).texts(body);
  await house.settled();
}

const stateOf = async (who: VolunteerId): Promise<string> =>
  (await offerTo(house, caseId, who)).state;

describe('who does not know yet', () => {
  beforeEach(() => texts(JAN, 'MISSCHIEN'));

  it('is asked so, hears when we call, and her time stands still until one of us did', async () => {
    const [asked, answer] = house.phones.phone(JAN).inbox().slice(-2);
    expect(asked!.body).toContain('JA, NEE of MISSCHIEN (we bellen je) tegen');
    expect(answer!.body).toMatch(/^Dank je, Jan\. We bellen je ten laatste (vandaag|\w\w \d)/);
    await house.later(5 * A_DAY);
    expect([await stateOf(jan), await stateOf(els)]).toEqual(['sent', 'expired']);
    const [task] = (await house.get(ListOpenTasks).run()).filter(
      ({ kind }) => kind === 'volunteer_undecided',
    );
    expect(task!.about.volunteerId).toBe(jan);
    await house.get(FinishTask).run({ taskId: task!.taskId, accountId, result: 'Denkt nog na.' });
    await house.settled();
    expect(await house.get(TextsToReview).run()).toEqual([]);
    await house.later(5 * A_DAY);
    expect(await stateOf(jan)).toBe('expired');
  });

  it('is called no more once one of us noted on the case what she said', async () => {
    const { offerId } = await offerTo(house, caseId, jan);
    await house.get(NoteSpokenAnswer).run({ offerId, says: 'no', accountId });
    await house.settled();
    expect(await stateOf(jan)).toBe('declined');
    expect(await house.get(TextsToReview).run()).toEqual([]);
    const kinds = (await house.get(ListOpenTasks).run()).map(({ kind }) => kind);
    expect(kinds).not.toContain('volunteer_undecided');
  });

  it('is called no more once one of us noted at her text what she said', async () => {
    const [text] = await house.get(TextsToReview).run();
    expect(text).toMatchObject({ reason: 'undecided', openOffers: [{ caseId }] });
    await house.get(ReviewText).run({ messageId: text!.messageId, as: 'yes', accountId });
    await house.settled();
    expect(await stateOf(jan)).toBe('accepted');
    const kinds = (await house.get(ListOpenTasks).run()).map(({ kind }) => kind);
    expect(kinds).not.toContain('volunteer_undecided');
  });
});

describe('a yes that waits for a human', () => {
  beforeEach(() => texts(JAN, 'ja mo nie dinsdag'));

  it('does not end by time, until it is read', async () => {
    await house.later(5 * A_DAY);
    expect([await stateOf(jan), await stateOf(els)]).toEqual(['sent', 'expired']);
    const [text] = await house.get(TextsToReview).run();
    expect(text).toMatchObject({ guess: 'yes', openOffers: [{ caseId }] });
    await house.get(ReviewText).run({ messageId: text!.messageId, as: 'yes', accountId });
    expect(await stateOf(jan)).toBe('accepted');
  });

  it('leaves her what was left of her time when it was no answer', async () => {
    await house.later(5 * A_DAY);
    const [text] = await house.get(TextsToReview).run();
    await house.get(ReviewText).run({ messageId: text!.messageId, as: 'read', accountId });
    await house.later(60);
    expect(await stateOf(jan)).toBe('sent');
    await house.later(5 * A_DAY);
    expect(await stateOf(jan)).toBe('expired');
  });

  it('still says what she answered when another has the place, and she hears that kindly', async () => {
    await texts(ELS, 'ja');
    expect([await stateOf(jan), await stateOf(els)]).toEqual(['filled', 'accepted']);
    expect(await house.get(TextsToReview).run()).toMatchObject([{ guess: 'yes', openOffers: [] }]);
    expect(house.phones.phone(JAN).inbox().at(-1)!.body).toMatch(/ingevuld|iemand anders/);
  });
});
