import type { CaseId, OfferId } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { AcceptOffer } from './accept-offer.ts';
import { ConfirmSeat } from './confirm-seat.ts';
import { NotePersonAgrees } from './note-person-agrees.ts';
import { ReadOffer } from './read-offer.ts';
import { ReleaseSeat } from './release-seat.ts';
import { ReopenSeat } from './reopen-seat.ts';
import { type RequestView, RequestsOfCase } from './requests-of-case.ts';
import { SendOffers } from './send-offers.ts';

let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

const visitAt = new Date('2026-11-25T14:00:00Z');
const elsewhen = new Date('2026-11-27T10:00:00Z');
const allSeats = async (caseId: CaseId): Promise<RequestView['seats']> =>
  (await house.get(RequestsOfCase).run(caseId)).flatMap((request) => request.seats);
const seats = async (caseId: CaseId): Promise<string[]> =>
  (await allSeats(caseId)).map(({ state }) => state);
const times = async (caseId: CaseId): Promise<(Date | undefined)[]> =>
  (await allSeats(caseId)).map((seat) => seat.visitAt);
const told = async (name: string): Promise<number> =>
  (await house.facts()).filter((fact) => fact === name).length;

/** Two who accepted and were confirmed; the person agreed to the first. */
async function aPair(): Promise<{ readonly caseId: CaseId; readonly offers: readonly OfferId[] }> {
  const caseId = await house.anAgreedCase();
  const volunteerIds = await house.volunteers(2);
  const accountId = house.coordinator;
  await house.get(SendOffers).run({ caseId, role: 'bezoekteam', volunteerIds, accountId });
  const [request] = await house.get(RequestsOfCase).run(caseId);
  const offers = request!.offers.map(({ offerId }) => offerId);
  for (const offerId of offers) {
    await house.get(AcceptOffer).run(offerId);
    await house.get(ConfirmSeat).run({ offerId, accountId });
  }
  const [offerId] = offers;
  await house.get(NotePersonAgrees).run({ offerId: offerId!, accountId, visitAt });
  return { caseId, offers };
}

describe('the seat of one of two who visit together', () => {
  it('is agreed for both at one time, and moves for both', async () => {
    const { caseId, offers } = await aPair();
    const other = { offerId: offers[1]!, accountId: house.coordinator };
    await expect(house.get(NotePersonAgrees).run({ ...other, visitAt: elsewhen })).rejects.toThrow(
      'seat.pair_other_time',
    );
    await house.get(NotePersonAgrees).run({ ...other, visitAt });
    expect(await times(caseId)).toEqual([visitAt, visitAt]);
    await house.get(NotePersonAgrees).run({ ...other, visitAt: elsewhen });
    expect(await times(caseId)).toEqual([elsewhen, elsewhen]);
    expect([await told('SeatAgreed'), await told('VisitMoved')]).toEqual([2, 2]);
    expect(await seats(caseId)).toEqual(['agreed', 'agreed']);
  });

  it('waits again, its place kept, when the other falls away before the visit', async () => {
    const { caseId, offers } = await aPair();
    await house.get(NotePersonAgrees).run({
      ...{ offerId: offers[1]!, accountId: house.coordinator, visitAt },
    });
    const { volunteerId } = await house.get(ReadOffer).run(offers[0]!);
    await house.get(ReleaseSeat).run({ caseId, volunteerId });
    await house.get(ReopenSeat).run({ offerId: offers[1]!, accountId: house.coordinator });
    expect(await seats(caseId)).toEqual(['confirmed', 'open']);
    expect(await times(caseId)).toEqual([undefined, undefined]);
    expect([await told('SeatHeldBack'), await told('SeatFreed')]).toEqual([1, 1]);
    // the fact that she saw the address may come late
    await house.get(ReleaseSeat).run({ caseId, volunteerId });
    expect(await seats(caseId)).toEqual(['confirmed', 'open']);
  });

  it('stays when the other falls away after the visit', async () => {
    const { caseId, offers } = await aPair();
    await house.get(NotePersonAgrees).run({
      ...{ offerId: offers[1]!, accountId: house.coordinator, visitAt },
    });
    house.clock.set(new Date('2026-11-26T09:00:00Z'));
    await house.get(ReopenSeat).run({ offerId: offers[1]!, accountId: house.coordinator });
    expect(await seats(caseId)).toEqual(['agreed', 'open']);
    expect(await told('SeatHeldBack')).toBe(0);
  });
});
