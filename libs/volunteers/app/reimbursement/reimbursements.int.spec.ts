import { type LocalDate, type MessageId, newId, type VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../../test/builders/matching-house.ts';
import type { Elsewhere } from '../../domain/reimbursement/reimbursement-room.ts';
import { AddReimbursement, type NewReimbursement } from './add-reimbursement.ts';
import { ApproveReimbursement } from './approve-reimbursement.ts';
import { ChooseReimbursementSystem } from './choose-reimbursement-system.ts';
import { DeclareElsewhere } from './declare-elsewhere.ts';
import { NominativeList } from './nominative-list.ts';
import { PayReimbursements } from './pay-reimbursements.ts';
import { RefuseReimbursement } from './refuse-reimbursement.ts';
import { ReimbursementsOf } from './reimbursements-of.ts';

const day = (text: string): LocalDate => text as LocalDate;
const nothing: Elsewhere = { system: 'none', cents: 0, metres: 0, neverOnOurDays: true };

let house: MatchingHouse;
let volunteerId: VolunteerId;

beforeEach(async () => {
  house = await MatchingHouse.open();
  volunteerId = await house.aVolunteer({ name: 'Jan Peeters' });
});

afterEach(async () => {
  await house.close();
});

const accountId = (): MatchingHouse['coordinator'] => house.coordinator;
const choose = (system: 'flat' | 'real', year = 2026): Promise<void> =>
  house.get(ChooseReimbursementSystem).run({ volunteerId, year, system, accountId: accountId() });
const declare = (changed: Partial<Elsewhere> = {}, year = 2026): Promise<void> =>
  house.get(DeclareElsewhere).run({
    ...{ volunteerId, accountId: accountId() },
    what: { of: 'year', year, ...nothing, ...changed },
  });
const add = (changed: Partial<NewReimbursement>): ReturnType<AddReimbursement['run']> =>
  house.get(AddReimbursement).run({
    ...{ volunteerId, date: day('2026-11-20'), what: { kind: 'flat', cents: 2_000 } },
    by: { via: 'desk', accountId: accountId() },
    ...changed,
  });
const text = (
  metres: number,
  messageId: MessageId = newId<'message'>(),
): ReturnType<AddReimbursement['run']> =>
  house
    .get(AddReimbursement)
    .run({ volunteerId, what: { kind: 'km', metres }, by: { via: 'sms', messageId, more: false } });
const view = (year = 2026): ReturnType<ReimbursementsOf['run']> =>
  house.get(ReimbursementsOf).run(volunteerId, year);

describe('a flat rate', () => {
  it('is owed once a system was chosen and what others pay is known, and then paid', async () => {
    await expect(add({})).rejects.toThrow('reimbursement.no_system');
    await choose('flat');
    await expect(add({})).rejects.toThrow('reimbursement.elsewhere_unknown');
    await declare({ system: 'flat', cents: 100_000 });
    const { cents, state } = await add({ note: 'Bezoek in de Pijpeweg' });
    expect([cents, state]).toEqual([2_000, 'approved']);
    await expect(add({ what: { kind: 'flat', cents: 2_317 } })).rejects.toMatchObject({
      code: 'reimbursement.over_day',
      details: { left: 2_316 },
    });
    expect(await view()).toMatchObject({
      system: 'flat',
      elsewhere: { cents: 100_000 },
      limits: { room: { yearCents: 70_635, metres: 2_000_000 } },
      lines: [{ note: 'Bezoek in de Pijpeweg', addedBy: accountId() }],
    });
    const pay = { volunteerId, year: 2026, accountId: accountId() };
    expect(await house.get(PayReimbursements).run(pay)).toBe(1);
    expect(await house.get(PayReimbursements).run(pay)).toBe(0);
    expect((await view()).lines).toMatchObject([{ state: 'paid' }]);
  });

  it('is never more than the cap of a day, though two coordinators add it at once', async () => {
    await choose('flat');
    await declare();
    const three = await Promise.allSettled([add({}), add({}), add({})]);
    expect(three.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
  });

  it('asks for a day apart where she may be paid elsewhere on our days', async () => {
    await choose('flat');
    await declare({ system: 'flat', cents: 5_000, neverOnOurDays: false });
    await expect(add({})).rejects.toThrow('reimbursement.day_elsewhere_unknown');
    const on = { of: 'day', date: day('2026-11-20'), cents: 3_000 } as const;
    await house.get(DeclareElsewhere).run({ volunteerId, accountId: accountId(), what: on });
    await expect(add({})).rejects.toMatchObject({ details: { left: 1_316 } });
    await add({ what: { kind: 'flat', cents: 1_316 } });
    expect((await view()).elsewhereOn).toEqual([{ date: '2026-11-20', cents: 3_000 }]);
  });

  it('keeps what was declared before, and counts the newest', async () => {
    await declare({ system: 'flat', cents: 50_000 });
    house.clock.advance(1);
    await declare({ system: 'flat', cents: 60_000 });
    expect((await view()).elsewhere).toMatchObject({ cents: 60_000 });
    const kept = await house.query<{ cents: number }>('select cents from volunteer_elsewhere');
    expect(kept.map(({ cents }) => cents).sort()).toEqual([50_000, 60_000]);
  });
});

describe('over the end of a year', () => {
  it('a day decides its year: each has its own system, caps and kilometres', async () => {
    house.clock.set(new Date('2026-01-02T10:00:00Z'));
    await choose('flat', 2025);
    await declare({}, 2025);
    await add({ date: day('2025-12-31'), what: { kind: 'flat', cents: 4_231 } });
    await expect(add({ date: day('2025-12-31') })).rejects.toMatchObject({ details: { left: 0 } });
    await expect(add({ date: day('2026-01-01') })).rejects.toThrow('reimbursement.no_system');
    await choose('real', 2026);
    await add({ date: day('2026-01-01'), what: { kind: 'cost', cents: 1_250 }, note: 'Busticket' });
    await expect(choose('flat', 2026)).rejects.toThrow('reimbursement.system_in_use');
    expect([(await view(2025)).lines.length, (await view(2026)).lines.length]).toEqual([1, 1]);
  });

  it('a text after midnight in Brugge is of the new year, whose amounts are missing', async () => {
    house.clock.set(new Date('2026-12-31T22:59:00Z'));
    expect((await text(12_000)).date).toBe('2026-12-31');
    house.clock.advance(1);
    await expect(text(12_000)).rejects.toThrow('reimbursement.year_missing');
  });

  it('warns that next year is missing, and that a row is not confirmed', async () => {
    const kinds = (await view()).warnings.map(({ kind }) => kind);
    expect(kinds).toEqual(['caps_unconfirmed', 'rate_unconfirmed', 'next_year_missing']);
    expect((await view(2027)).limits).toBeUndefined();
  });

  it('takes no day that is still to come', async () => {
    await expect(add({ date: day('2026-11-24') })).rejects.toThrow('reimbursement.in_future');
  });
});

describe('KM 12', () => {
  const approve = (
    reimbursementId: Awaited<ReturnType<typeof text>>['reimbursementId'],
    vehicle?: 'car' | 'bicycle',
  ): Promise<void> =>
    house
      .get(ApproveReimbursement)
      .run({ volunteerId, reimbursementId, vehicle, accountId: accountId() });

  it('waits for a coordinator, who says by what it was driven', async () => {
    const { reimbursementId, cents, state, date } = await text(12_000);
    expect([cents, state, date]).toEqual([519, 'asked', '2026-11-23']);
    await expect(approve(reimbursementId)).rejects.toThrow('reimbursement.vehicle_missing');
    await expect(approve(reimbursementId, 'car')).rejects.toThrow('reimbursement.no_system');
    await choose('flat');
    await declare();
    await approve(reimbursementId, 'bicycle');
    expect((await view()).lines).toMatchObject([
      { state: 'approved', vehicle: 'bicycle', cents: 420, addedBy: undefined },
    ]);
    await expect(approve(reimbursementId, 'car')).rejects.toThrow('reimbursement.move_refused');
  });

  it('is taken once, however often its text is handled', async () => {
    const messageId = newId<'message'>();
    const first = await text(12_000, messageId);
    expect(await text(12_000, messageId)).toEqual(first);
    expect((await view()).lines).toHaveLength(1);
  });

  it('is refused above 2,000 kilometres with how much is left; what was refused counts no more', async () => {
    const { reimbursementId } = await text(1_990_000);
    const over = { code: 'reimbursement.over_kilometres', details: { left: 10_000 } };
    await expect(text(12_000)).rejects.toMatchObject(over);
    const why = 'Dat was een vergissing, zei ze.';
    await house
      .get(RefuseReimbursement)
      .run({ volunteerId, reimbursementId, why, accountId: accountId() });
    house.clock.advance(1);
    await text(12_000);
    expect((await view()).lines).toMatchObject([{ state: 'refused', whyRefused: why }, {}]);
  });

  it("is another volunteer's line for nobody", async () => {
    const { reimbursementId } = await text(12_000);
    volunteerId = await house.aVolunteer();
    await expect(approve(reimbursementId, 'car')).rejects.toThrow('reimbursement.not_found');
  });
});

describe('the nominative list', () => {
  it('names who was paid what for which day, without what was refused', async () => {
    await choose('real');
    await add({ what: { kind: 'km', metres: 12_500, vehicle: 'car' } });
    const { reimbursementId } = await add({ what: { kind: 'cost', cents: 900 } });
    const refusal = { volunteerId, reimbursementId, why: 'Dubbel', accountId: accountId() };
    await house.get(RefuseReimbursement).run(refusal);
    await house.get(PayReimbursements).run({ volunteerId, year: 2026, accountId: accountId() });
    volunteerId = await house.aVolunteer({ name: 'An Aerts' });
    await choose('flat');
    await declare();
    await add({});
    const { rows } = await house.get(NominativeList).run(2026);
    expect(rows).toMatchObject([
      { name: 'An Aerts', date: '2026-11-20', kind: 'flat', cents: 2_000, state: 'approved' },
      { name: 'Jan Peeters', kind: 'km', metres: 12_500, cents: 540, state: 'paid' },
    ]);
    expect((await house.get(NominativeList).run(2025)).rows).toEqual([]);
  });

  it('keeps an amount whose volunteer was erased, and leaves no word readable', async () => {
    await choose('real');
    await add({ what: { kind: 'cost', cents: 900 }, note: 'Koffie bij Godelieve' });
    const stored = await house.query<{ row: string }>(
      `select encode(note, 'escape') || r::text as row from volunteer_reimbursement r`,
    );
    expect(stored[0]!.row).not.toContain('Godelieve');
    await house.query('update subject_key set wrapped_key = null, destroyed_at = now()');
    const { rows } = await house.get(NominativeList).run(2026);
    expect(rows).toMatchObject([{ name: undefined, cents: 900 }]);
  });
});
