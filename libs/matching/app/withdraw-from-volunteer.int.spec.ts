import type { CaseId, VolunteerId } from '#kernel';
import { MatchesOf, MoveVolunteer } from '#volunteers';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { AcceptOffer } from './accept-offer.ts';
import { CasesServed } from './cases-served.ts';
import { ConfirmSeat } from './confirm-seat.ts';
import { NotePersonAgrees } from './note-person-agrees.ts';
import { OpenOffersOf } from './open-offers-of.ts';
import { RequestsOfCase } from './requests-of-case.ts';
import { SendOffers } from './send-offers.ts';
import { WithdrawFromVolunteer } from './withdraw-from-volunteer.ts';

const WEDNESDAY = new Date('2026-11-25T13:00:00Z');
const VISIT = new Date('2026-12-02T13:00:00Z');
let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

/** Asked for one case and not answered yet; of another the person agreed to her, the visit is still to come. */
async function askedAndExpected(): Promise<{ volunteerId: VolunteerId; expected: CaseId }> {
  const accountId = house.coordinator;
  const volunteerId = await house.aVolunteer();
  const ask = async (): Promise<CaseId> => {
    const caseId = await house.anAgreedCase();
    const volunteerIds = [volunteerId];
    await house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId });
    return caseId;
  };
  const expected = await ask();
  const [offer] = await house.get(OpenOffersOf).run(volunteerId);
  const { offerId } = offer!;
  await house.get(AcceptOffer).run(offerId);
  await house.get(ConfirmSeat).run({ offerId, accountId });
  await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: VISIT });
  house.clock.set(WEDNESDAY);
  await ask();
  expect(await house.get(OpenOffersOf).run(volunteerId)).toHaveLength(1);
  return { volunteerId, expected };
}

describe('a volunteer who cannot be asked any more', () => {
  it('loses what she did not answer, and keeps whom she goes to, while she pauses', async () => {
    const { volunteerId, expected } = await askedAndExpected();
    await house.get(MoveVolunteer).run({ volunteerId, to: 'paused', by: { way: 'sms' } });
    await house.get(WithdrawFromVolunteer).run({ volunteerId, to: 'paused' });
    expect(await house.get(OpenOffersOf).run(volunteerId)).toEqual([]);
    expect(await house.get(CasesServed).run(volunteerId)).toEqual([expected]);
  });

  it('goes to nobody when she is suspended: her match ends and somebody else is sought', async () => {
    const accountId = house.coordinator;
    const { volunteerId, expected } = await askedAndExpected();
    expect(await house.get(MatchesOf).run(volunteerId)).toMatchObject([
      { caseId: expected, ended: undefined },
    ]);
    await house.get(WithdrawFromVolunteer).run({ volunteerId, to: 'suspended', accountId });
    expect(await house.get(CasesServed).run(volunteerId)).toEqual([]);
    expect(await house.get(MatchesOf).run(volunteerId)).toMatchObject([
      { caseId: expected, ended: { reason: 'seat_freed' } },
    ]);
    const [request] = await house.get(RequestsOfCase).run(expected);
    expect(request?.state).toBe('open');
    expect(await house.facts()).toContain('SeatFreed');
  });
});
