import { CloseCase, ReadCase } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import { NotePersonAgrees } from '#matching';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const WEDNESDAY = new Date('2026-11-25T13:00:00Z');
const THURSDAY = new Date('2026-11-26T13:00:00Z');

describe('who of us did what', () => {
  let house: House;
  let accountId: AccountId;
  let caseId: CaseId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    caseId = await anAgreedPerson(house, accountId, 'who-did-it');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', '+32470000201');
    await ask(house, caseId, [jan], accountId);
    await house.phones.phone('+32470000201').texts('ja');
    await house.settled();
    const { offerId } = await offerTo(house, caseId, jan);
    await agreeTo(house, offerId, accountId, WEDNESDAY);
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: THURSDAY });
    await house.settled();
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'no_need' });
    await house.settled();
  });
  afterAll(() => house.close());

  it.each([
    ...['request_opened', 'offer_sent', 'seat_confirmed', 'seat_agreed', 'visit_planned'],
    ...['state_changed', 'offer_withdrawn', 'visit_withdrawn'],
  ])('names the colleague on each line «%s»', async (kind) => {
    const { events } = await house.get(ReadCase).run(caseId);
    const lines = events.filter((event) => event.kind === kind);
    expect(lines).not.toEqual([]);
    expect(lines.map((line) => line.accountId)).toEqual(lines.map(() => accountId));
  });

  it('names nobody of us where the volunteer answered herself', async () => {
    const { events } = await house.get(ReadCase).run(caseId);
    const [yes] = events.filter(({ kind }) => kind === 'offer_accepted');
    expect(yes).toMatchObject({ accountId: undefined });
  });

  it('says once that a search was started', async () => {
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.filter(({ kind }) => kind === 'request_opened')).toHaveLength(1);
  });
});
