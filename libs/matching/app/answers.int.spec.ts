import { UpdatePerson } from '#casework';
import type { CaseId, OfferId } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { AcceptOffer } from './accept-offer.ts';
import { ConfirmSeat } from './confirm-seat.ts';
import { DeclineOffer } from './decline-offer.ts';
import { ExpireOffer } from './expire-offer.ts';
import { NotePersonAgrees } from './note-person-agrees.ts';
import { ReadOffer } from './read-offer.ts';
import { RecentOfferOf } from './recent-offer-of.ts';
import { ReleaseSeat } from './release-seat.ts';
import { ReopenSeat } from './reopen-seat.ts';
import { RequestsOfCase } from './requests-of-case.ts';
import { SendOffers } from './send-offers.ts';
import { WithdrawOffers } from './withdraw-offers.ts';

let house: MatchingHouse;

beforeEach(async () => {
  // each program has ten connections
  house = await MatchingHouse.open(2);
});

afterEach(async () => {
  await house.close();
});

interface Asked {
  readonly caseId: CaseId;
  readonly offers: readonly OfferId[];
}

async function asked(
  count: number,
  role: 'babbelbuddy' | 'bezoekteam' = 'babbelbuddy',
): Promise<Asked> {
  const caseId = await house.anAgreedCase();
  const volunteerIds = await house.volunteers(count);
  await house.get(SendOffers).run({
    ...{ caseId, role, volunteerIds },
    accountId: house.coordinator,
    reason: 'De stoet: we zoeken met velen.',
  });
  const [request] = await house.get(RequestsOfCase).run(caseId);
  return { caseId, offers: request!.offers.map(({ offerId }) => offerId) };
}

const accept = (offerId: OfferId): Promise<string> => house.get(AcceptOffer).run(offerId);
const state = async (offerId: OfferId): Promise<string> =>
  (await house.get(ReadOffer).run(offerId)).state;
const seats = async (caseId: CaseId): Promise<(string | undefined)[]> =>
  (await house.get(RequestsOfCase).run(caseId)).flatMap((one) =>
    one.seats.map((seat) => seat.state),
  );
const told = async (name: string): Promise<number> =>
  (await house.facts()).filter((fact) => fact === name).length;
const visitAt = new Date('2026-11-25T14:00:00Z');

async function agreed(offerId: OfferId): Promise<void> {
  const by = { offerId, accountId: house.coordinator };
  await house.get(ConfirmSeat).run(by);
  await house.get(NotePersonAgrees).run({ ...by, visitAt });
}

const elsewhen = new Date('2026-11-27T10:00:00Z');
const times = async (caseId: CaseId): Promise<(Date | undefined)[]> =>
  (await house.get(RequestsOfCase).run(caseId)).flatMap((one) =>
    one.seats.map((seat) => seat.visitAt),
  );

describe('twenty yeses at once', () => {
  it.each([
    ['babbelbuddy', 1],
    ['bezoekteam', 2],
  ] as const)('fill exactly the seats of a %s: %i', async (role, count) => {
    const { caseId, offers } = await asked(20, role);
    const answers = await Promise.all(
      offers.map((offerId, index) => house.get(AcceptOffer, index).run(offerId)),
    );
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(count);
    expect(answers.filter((answer) => answer === 'filled')).toHaveLength(20 - count);
    expect(await seats(caseId)).toEqual(Array.from({ length: count }, () => 'held'));
    expect(await told('OfferAccepted')).toBe(count);
    expect(await told('OfferFilled')).toBe(20 - count);
  });
});

describe('a yes', () => {
  it('sent again has no second effect', async () => {
    const { caseId, offers } = await asked(2, 'bezoekteam');
    const again = Array.from({ length: 10 }, (_, index) =>
      house.get(AcceptOffer, index).run(offers[0]!),
    );
    expect(new Set(await Promise.all(again))).toEqual(new Set(['held']));
    expect(await seats(caseId)).toEqual(['held', 'open']);
    expect(await told('OfferAccepted')).toBe(1);
  });

  it('is late after the person said no', async () => {
    const { caseId, offers } = await asked(2);
    await house.get(WithdrawOffers).run(caseId);
    expect(await accept(offers[0]!)).toBe('late');
    expect(await told('OfferWithdrawn')).toBe(2);
    expect(await seats(caseId)).toEqual(['open']);
  });

  it('races a withdrawal: either it came first and falls away, or it is late', async () => {
    const { caseId, offers } = await asked(5);
    await Promise.all([
      ...offers.map((offerId, index) => house.get(AcceptOffer, index).run(offerId)),
      house.get(WithdrawOffers, 1).run(caseId),
    ]);
    expect(await seats(caseId)).toEqual(['open']);
    for (const offerId of offers) {
      expect(['withdrawn', 'filled']).toContain(await state(offerId));
    }
  });

  it('is late after its time, and what was answered never expires', async () => {
    const { offers } = await asked(2, 'bezoekteam');
    await accept(offers[0]!);
    for (const offerId of offers) {
      await house.get(ExpireOffer).run(offerId);
    }
    expect(await accept(offers[1]!)).toBe('late');
    expect(await state(offers[0]!)).toBe('accepted');
    expect(await told('OfferExpired')).toBe(1);
  });
});

describe('a yes after its time', () => {
  it('holds the free place when a human says that it counts', async () => {
    const { caseId, offers } = await asked(1);
    await house.get(ExpireOffer).run(offers[0]!);
    expect(await accept(offers[0]!)).toBe('late');
    expect(await house.get(AcceptOffer).runLate(offers[0]!, house.coordinator)).toBe('held');
    expect(await seats(caseId)).toEqual(['held']);
    expect(await told('OfferAccepted')).toBe(1);
  });

  it('takes no place that somebody has', async () => {
    const { caseId, offers } = await asked(2);
    await house.get(ExpireOffer).run(offers[0]!);
    await accept(offers[1]!);
    expect(await house.get(AcceptOffer).runLate(offers[0]!, house.coordinator)).toBe('filled');
    expect(await seats(caseId)).toEqual(['held']);
  });
});

describe('a no', () => {
  it('after a yes frees the seat for the next one', async () => {
    const { caseId, offers } = await asked(3, 'bezoekteam');
    await accept(offers[0]!);
    await house.get(ConfirmSeat).run({ offerId: offers[0]!, accountId: house.coordinator });
    expect(await house.get(DeclineOffer).run(offers[0]!)).toBe('declined');
    expect(await seats(caseId)).toEqual(['open', 'open']);
    expect(await accept(offers[1]!)).toBe('held');
  });

  it('is too late once the person was told who comes', async () => {
    const { caseId, offers } = await asked(1);
    await accept(offers[0]!);
    await agreed(offers[0]!);
    expect(await house.get(DeclineOffer).run(offers[0]!)).toBe('told');
    expect(await seats(caseId)).toEqual(['agreed']);
  });

  it('may be taken back while there is place', async () => {
    const { offers } = await asked(1);
    expect(await house.get(DeclineOffer).run(offers[0]!)).toBe('declined');
    expect(await house.get(DeclineOffer).run(offers[0]!)).toBe('declined');
    expect(await told('OfferDeclined')).toBe(1);
    expect(await accept(offers[0]!)).toBe('held');
  });
});

describe('a seat', () => {
  it('goes from held to released a step at a time', async () => {
    const { caseId, offers } = await asked(1);
    const [offerId] = offers;
    const by = { offerId: offerId!, accountId: house.coordinator };
    await expect(house.get(ConfirmSeat).run(by)).rejects.toThrow('seat.not_held');
    await accept(offerId!);
    await expect(house.get(NotePersonAgrees).run({ ...by, visitAt })).rejects.toThrow(
      'seat.move_refused',
    );
    await house.get(ConfirmSeat).run(by);
    await house.get(ConfirmSeat).run(by);
    await house.get(NotePersonAgrees).run({ ...by, visitAt });
    await house.get(NotePersonAgrees).run({ ...by, visitAt });
    const { volunteerId, seat } = await house.get(ReadOffer).run(offerId!);
    expect(seat).toEqual({ number: 1, state: 'agreed', visitAt });
    await house.get(ReleaseSeat).run({ caseId, volunteerId });
    await house.get(ReleaseSeat).run({ caseId, volunteerId });
    expect(await seats(caseId)).toEqual(['released']);
    expect(await told('SeatConfirmed')).toBe(1);
    expect(await told('SeatAgreed')).toBe(1);
  });

  it('is not agreed while the first visit by two has one volunteer, nor for a time that is over', async () => {
    const { offers } = await asked(2, 'bezoekteam');
    await accept(offers[0]!);
    await expect(agreed(offers[0]!)).rejects.toThrow('seat.pair_incomplete');
    await accept(offers[1]!);
    await expect(agreed(offers[0]!)).rejects.toThrow('seat.pair_incomplete');
    await house.get(ConfirmSeat).run({ offerId: offers[1]!, accountId: house.coordinator });
    house.clock.set(new Date('2026-11-26T09:00:00Z'));
    await expect(agreed(offers[0]!)).rejects.toThrow('seat.visit_in_past');
  });

  it('is moved to another time only before the visit', async () => {
    const { caseId, offers } = await asked(1);
    await accept(offers[0]!);
    await agreed(offers[0]!);
    const by = { offerId: offers[0]!, accountId: house.coordinator };
    await house.get(NotePersonAgrees).run({ ...by, visitAt: elsewhen });
    expect(await times(caseId)).toEqual([elsewhen]);
    house.clock.set(new Date('2026-11-28T09:00:00Z'));
    const later = new Date('2026-11-29T14:00:00Z');
    await expect(house.get(NotePersonAgrees).run({ ...by, visitAt: later })).rejects.toThrow(
      'seat.move_refused',
    );
  });

  it.each([{ street: '' }, { houseNumber: ' ' }])(
    'is not agreed while the volunteer would find no address: %o',
    async (missing) => {
      const { caseId, offers } = await asked(1);
      await accept(offers[0]!);
      await house.get(UpdatePerson).run({
        ...{ caseId, accountId: house.coordinator, needsProfessional: false },
        person: missing,
      });
      await expect(agreed(offers[0]!)).rejects.toThrow('seat.address_missing');
    },
  );

  it('that came free is told', async () => {
    const { offers } = await asked(2);
    await accept(offers[0]!);
    await house.get(DeclineOffer).run(offers[0]!);
    expect(await told('SeatFreed')).toBe(1);
  });

  it('that is taken back tells the volunteer and seeks again', async () => {
    const { caseId, offers } = await asked(2);
    await accept(offers[0]!);
    await agreed(offers[0]!);
    await house.get(ReopenSeat).run({
      offerId: offers[0]!,
      accountId: house.coordinator,
      reason: 'Ze kennen elkaar.',
    });
    expect(await seats(caseId)).toEqual(['open']);
    expect(await state(offers[0]!)).toBe('withdrawn');
    expect(await told('OfferWithdrawn')).toBe(1);
    const { volunteerId } = await house.get(ReadOffer).run(offers[1]!);
    house.clock.advance(3 * 24 * 60);
    const send = { caseId, role: 'babbelbuddy', accountId: house.coordinator } as const;
    await house.get(SendOffers).run({ ...send, volunteerIds: [volunteerId] });
    expect((await house.get(RecentOfferOf).run(volunteerId))?.offerId).toBe(offers[1]);
  });

  it('is called off when the person says no before the visit, and stays when it took place', async () => {
    const { caseId, offers } = await asked(1);
    await accept(offers[0]!);
    await agreed(offers[0]!);
    const { volunteerId } = await house.get(ReadOffer).run(offers[0]!);
    await house.get(ReleaseSeat).run({ caseId, volunteerId });
    const other = await asked(1);
    await accept(other.offers[0]!);
    await agreed(other.offers[0]!);
    await house.get(WithdrawOffers).run(other.caseId);
    expect(await state(other.offers[0]!)).toBe('withdrawn');
    house.clock.set(new Date('2026-12-01T09:00:00Z'));
    await house.get(WithdrawOffers).run(caseId);
    expect(await state(offers[0]!)).toBe('accepted');
    expect(await seats(caseId)).toEqual(['released']);
  });
});
