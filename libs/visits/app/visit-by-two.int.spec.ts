import { ReadCase } from '#casework';
import { AcceptOffer, ConfirmSeat, NotePersonAgrees, ReopenSeat, SendOffers } from '#matching';
import type { AccountId, CaseId, OfferId } from '#kernel';
import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, offerTo } from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { VisitsOfCase } from './visits-of-case.ts';

let house: House;
let accountId: AccountId;
let caseId: CaseId;
let offers: readonly OfferId[];

const jansNumber = '+32470005101';
const miasNumber = '+32470004101';

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});

// two who said yes, were confirmed, and to whom the person agreed
beforeAll(async () => {
  const volunteerIds = [
    await aBabbelbuddy(house, 'Jan Peeters', jansNumber, ['bezoekteam']),
    await aBabbelbuddy(house, 'Mia Claes', miasNumber, ['bezoekteam']),
  ];
  caseId = await anAgreedPerson(house, accountId, 'by two');
  await house.get(SendOffers).run({ caseId, role: 'bezoekteam', volunteerIds, accountId });
  const asked = await Promise.all(volunteerIds.map((one) => offerTo(house, caseId, one)));
  offers = asked.map(({ offerId }) => offerId);
  for (const offerId of offers) {
    await house.get(AcceptOffer).run(offerId);
    await house.get(ConfirmSeat).run({ offerId, accountId });
  }
  const visitAt = new Date(house.phones.clock.now().getTime() + 5 * 3_600_000);
  for (const offerId of offers) {
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
  }
  await house.settled();
});

afterAll(() => house.close());

function heardByMia(): string[] {
  return house.phones
    .phone(miasNumber)
    .inbox()
    .map(({ body }) => body);
}

// one way, step by step
describe('a first visit by two', () => {
  it('has one word for both', async () => {
    const planned = await house.get(VisitsOfCase).run(caseId);
    expect(planned).toHaveLength(2);
    expect(new Set(planned.map(({ word }) => word)).size).toBe(1);
  });

  it('waits, with kind words to the other, when one of the two falls away', async () => {
    await house.get(ReopenSeat).run({ offerId: offers[0]!, accountId });
    await house.settled();
    expect(heardByMia().at(-1)).toMatch(/Ga dus nog niet langs. Je plaats blijft voor jou/);
    const states = (await house.get(VisitsOfCase).run(caseId)).map(({ state }) => state);
    expect(states).toEqual(['withdrawn', 'withdrawn']);
    const { state, events } = await house.get(ReadCase).run(caseId);
    expect(state).toBe('matching');
    expect(events.map(({ kind }) => kind)).toContain('visit_held_back');
  });

  it('lets the other hear too, when her place goes as well', async () => {
    const before = heardByMia().length;
    await house.get(ReopenSeat).run({ offerId: offers[1]!, accountId });
    await house.settled();
    expect(heardByMia().slice(before)).toEqual([expect.stringMatching(/jij zei JA/)]);
  });
});
