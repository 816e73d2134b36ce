import { ListCases } from '#casework';
import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask } from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { TextsToReview } from './texts-to-review.ts';

const JAN = '+32470001191';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

describe('a volunteer who says yes and tells of somebody else in one text', () => {
  it('makes a report, and a human reads the yes beside it', async () => {
    const accountId = await aCoordinator(house);
    const jan = await aBabbelbuddy(house, 'Jan Peeters', JAN);
    const caseId = await anAgreedPerson(house, accountId, 'the first');
    await ask(house, caseId, [jan], accountId);
    const before = (await house.get(ListCases).run()).length;
    const words = 'Ja das goed. En de man van Legeweg 40 hek ol drie weken nie meer gezien';
    await house.phones.phone(JAN).texts(words);
    await house.settled();
    expect(await house.get(ListCases).run()).toHaveLength(before + 1);
    expect(await house.get(TextsToReview).run()).toMatchObject([{ text: words, guess: 'yes' }]);
  });
});
