import { ListCases, ReadCase } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { TextsToReview } from './texts-to-review.ts';

const JAN = '+32470001191';
const PIET = '+32470001192';
const ELS = '+32470001193';

let house: House;
let accountId: AccountId;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});

afterAll(() => house.close());

async function texts(number: string, body: string): Promise<void> {
  await house.phones.phone(number).texts(body);
  await house.settled();
}

function lastTo(number: string): string | undefined {
  return house.phones.phone(number).inbox().at(-1)?.body;
}

async function wroteIn(caseId: CaseId): Promise<(string | undefined)[]> {
  const { events } = await house.get(ReadCase).run(caseId);
  return events.filter(({ kind }) => kind === 'volunteer_wrote').map(({ text }) => text);
}

describe('a volunteer who says yes and tells of somebody else in one text', () => {
  it.each([
    ['in danger', JAN, 'Ja das goed. En de man van Legeweg 40 hek ol drie weken nie meer gezien'],
    ['in none', PIET, 'Ja graag. En in de Langestraat 12 woont een man die nooit bezoek krijgt'],
  ])('makes a report of one %s, and the yes stands with its case', async (_, number, words) => {
    const volunteer = await aBabbelbuddy(house, 'Jan Peeters', number);
    const caseId = await anAgreedPerson(house, accountId, number);
    await ask(house, caseId, [volunteer], accountId);
    const { code } = await offerTo(house, caseId, volunteer);
    const before = (await house.get(ListCases).run()).length;
    await texts(number, words);
    expect(await house.get(ListCases).run()).toHaveLength(before + 1);
    const kept = await house.get(TextsToReview).ofVolunteers([volunteer]);
    expect(kept).toMatchObject([{ text: words, guess: 'yes', isOnCase: true, caseId, code }]);
    expect(await wroteIn(caseId)).toEqual([words]);

    await texts(number, 'JA');
    expect(lastTo(number)).toMatch(`Stuur dan JA ${code}.`);
    expect((await offerTo(house, caseId, volunteer)).state).toBe('sent');
    await texts(number, 'ja');
    expect((await offerTo(house, caseId, volunteer)).state).toBe('accepted');
  });

  it('stands with her alone where two offers are open, and a bare yes is asked back for both', async () => {
    const els = await aBabbelbuddy(house, 'Els Maes', ELS);
    const first = await anAgreedPerson(house, accountId, 'the first');
    await ask(house, first, [els], accountId);
    await house.later(48 * 60 + 5);
    const second = await anAgreedPerson(house, accountId, 'the second');
    await ask(house, second, [els], accountId);
    const words = 'Ja graag. En in de Langestraat 14 woont een man die nooit bezoek krijgt';
    await texts(ELS, words);
    expect(await house.get(TextsToReview).ofVolunteers([els])).toMatchObject([
      { text: words, guess: 'yes' },
    ]);
    expect([...(await wroteIn(first)), ...(await wroteIn(second))]).toEqual([]);
    await texts(ELS, 'JA');
    expect(lastTo(ELS)).toMatch(/Stuur JA [A-Z]\d of JA [A-Z]\d\./u);
  });
});
