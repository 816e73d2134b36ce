import { type CaseId, parsePhone, type VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { ExcludeVolunteer } from './exclude-volunteer.ts';
import { KeepAway } from './keep-away.ts';
import { OpenOffersOf } from './open-offers-of.ts';
import { RankVolunteers } from './rank-volunteers.ts';
import { SendOffers } from './send-offers.ts';

const role = 'babbelbuddy';
let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

const rank = (caseId: CaseId) => house.get(RankVolunteers).run({ caseId, role });

function send(caseId: CaseId, volunteerIds: VolunteerId[]): Promise<unknown> {
  return house.get(SendOffers).run({ caseId, role, volunteerIds, accountId: house.coordinator });
}

describe('who must not come', () => {
  const said = 'de persoon wil deze vrijwilliger niet';

  it('is never asked when a volunteer, by name or number; what was asked is taken back', async () => {
    const els = await house.aVolunteer({ name: 'Els Maes' });
    const jan = await house.aVolunteer({ phone: parsePhone('0470 99 88 77')! });
    const other = await house.aVolunteer({ name: 'Els Claes' });
    const caseId = await house.anAgreedCase();
    await send(caseId, [els]);
    const accountId = house.coordinator;
    const lines = ['mijn nicht Els Maes', 'mijn broer Piet', '0470 99 88 77'];
    await house.get(KeepAway).run({ caseId, accountId, lines });

    expect(await house.get(OpenOffersOf).run(els)).toEqual([]);
    const { ranked, excluded } = await rank(caseId);
    expect(ranked.map(({ volunteerId }) => volunteerId)).toEqual([other]);
    const why = new Map(excluded.map((one) => [one.volunteerId, one]));
    expect(why.get(jan)).toEqual({ volunteerId: jan, why: [said], wasSaid: true });
    expect(why.get(els)?.why).toContain(said);
    await expect(send(caseId, [jan])).rejects.toMatchObject({ details: { why: ['excluded'] } });
  });

  it('is asked again where a coordinator saw that it was somebody else of that name', async () => {
    const els = await house.aVolunteer({ name: 'Els Maes' });
    const caseId = await house.anAgreedCase();
    const accountId = house.coordinator;
    await house.get(KeepAway).run({ caseId, accountId, lines: ['Els Maes'] });
    await house.get(ExcludeVolunteer).undo({ caseId, accountId, volunteerId: els });
    expect((await rank(caseId)).ranked.map(({ volunteerId }) => volunteerId)).toEqual([els]);
  });
});
