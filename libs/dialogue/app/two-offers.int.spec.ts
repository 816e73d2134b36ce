import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { TextsToReview } from './texts-to-review.ts';

const JAN = '+32470001190';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

async function texts(body: string): Promise<void> {
  await house.phones.phone(JAN).texts(body);
  await house.settled();
}

function heard(): string[] {
  return house.phones
    .phone(JAN)
    .inbox()
    .map(({ body }) => body);
}

describe('a volunteer with two offers', () => {
  it('takes no second place with thanks for the first, nor with a yes that nothing asked for', async () => {
    const accountId = await aCoordinator(house);
    const jan = await aBabbelbuddy(house, 'Jan Peeters', JAN);
    const first = await anAgreedPerson(house, accountId, 'the first');
    await ask(house, first, [jan], accountId);
    await house.later(48 * 60 + 5);
    const second = await anAgreedPerson(house, accountId, 'the second');
    await ask(house, second, [jan], accountId);
    await texts(`ja ${(await offerTo(house, first, jan)).code}`);
    const before = heard().length;
    await texts('Ok super, dank je!');
    expect(heard()).toHaveLength(before);
    expect(await house.get(TextsToReview).run()).toEqual([]);
    await texts('JA');
    const { code, state } = await offerTo(house, second, jan);
    expect(state).toBe('sent');
    expect(heard().at(-1)).toMatch(`Stuur dan JA ${code}.`);
    await texts('ja');
    expect((await offerTo(house, second, jan)).state).toBe('accepted');
  });
});
