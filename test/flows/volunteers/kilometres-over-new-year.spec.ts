import { TextsToReview } from '#dialogue';
import type { AccountId, LocalDate, VolunteerId } from '#kernel';
import {
  ApproveReimbursement,
  ChooseReimbursementSystem,
  DeclareElsewhere,
  ReimbursementsOf,
} from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  agreeTo,
  anAgreedPerson,
  anExpectedVisit,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470004901';
const HOUR = 60;
const nothingElsewhere = {
  ...({ of: 'year', year: 2026, system: 'none' } as const),
  ...{ cents: 0, metres: 0, neverOnOurDays: true },
};

describe('kilometres by text over New Year', () => {
  let house: House;
  let accountId: AccountId;
  let volunteerId: VolunteerId;

  beforeAll(async () => {
    house = await openHouse({ startAt: new Date('2026-12-30T09:00:00Z') });
    accountId = await aCoordinator(house);
    const at = new Date('2026-12-31T13:00:00Z');
    ({ volunteerId } = await anExpectedVisit(house, accountId, { key: 'old', number, at }));
  });
  afterAll(() => house.close());

  async function texts(text: string): Promise<string> {
    await house.phones.phone(number).texts(text);
    await house.settled();
    return house.phones.phone(number).inbox().at(-1)!.body;
  }

  it('count in the year of the visit, under its caps', async () => {
    // half past ten in the evening of 1 January
    await house.later(60.5 * HOUR);
    expect(await texts('KM 12')).toMatch(/12 km op do 31\/12/);
    const of = (year: number) => house.get(ReimbursementsOf).run(volunteerId, year);
    const { lines } = await of(2026);
    const { reimbursementId } = lines[0]!;
    expect(lines).toMatchObject([{ date: '2026-12-31' as LocalDate, metres: 12_000 }]);
    expect((await of(2027)).lines).toEqual([]);
    const year = { volunteerId, year: 2026, accountId };
    await house.get(ChooseReimbursementSystem).run({ ...year, system: 'flat' });
    await house.get(DeclareElsewhere).run({ volunteerId, accountId, what: nothingElsewhere });
    const approval = { volunteerId, reimbursementId, vehicle: 'car', accountId } as const;
    await house.get(ApproveReimbursement).run(approval);
    expect((await of(2026)).limits!.room.metres).toBe(2_000_000 - 12_000);
  });

  it('of a year whose amounts are not known are noted nowhere, and a human reads them', async () => {
    // a Monday morning: nobody is asked at night
    await house.later(60 * HOUR);
    const caseId = await anAgreedPerson(house, accountId, 'new');
    await ask(house, caseId, [volunteerId], accountId);
    await texts('ja');
    const { offerId } = await offerTo(house, caseId, volunteerId);
    const at = new Date(house.phones.clock.now().getTime() + 3 * HOUR * 60_000);
    await agreeTo(house, offerId, accountId, at);
    await house.later(5 * HOUR);
    expect(await texts('KM 5')).toMatch(/kunnen we niet zomaar noteren/);
    expect(await house.get(TextsToReview).run()).toMatchObject([{ text: 'KM 5' }]);
  });
});
