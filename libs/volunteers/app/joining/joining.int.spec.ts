import {
  type AccountId,
  DAY_MS,
  type LocalDate,
  newId,
  parsePhone,
  type VolunteerId,
} from '#kernel';
import { ReadTask } from '#tasks';
import { aVolunteer } from '../../../../test/builders/a-volunteer.ts';
import { MatchingHouse } from '../../../../test/builders/matching-house.ts';
import type { JoinStep } from '../../domain/join-steps.ts';
import type { VolunteerState } from '../../domain/volunteer-state.ts';
import { AddVolunteer } from './add-volunteer.ts';
import { ChangeVolunteer } from '../change-volunteer.ts';
import { ListVolunteers } from '../list-volunteers.ts';
import { MoveVolunteer } from '../move-volunteer.ts';
import { NoteOnVolunteer } from '../note-on-volunteer.ts';
import { ReadVolunteer } from '../read-volunteer.ts';
import { TakeJoinStep } from './take-join-step.ts';
import { WhoIsIncomplete } from '../who-is-incomplete.ts';

const accountId: AccountId = newId<'account'>();
const by = { way: 'desk', accountId } as const;
const screening = {
  step: 'screening',
  dated: '2026-11-20' as LocalDate,
  holdsUntil: '2028-11-20' as LocalDate,
} as const;

const seen = () => ({ ...screening, seenAt: house.clock.now() });

let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

function somebodyNew(): Promise<VolunteerId> {
  const details = aVolunteer({ phone: house.number(), name: 'Mieke De Clerck' }).details;
  return house.get(AddVolunteer).run({ details, source: 'page', by: { way: 'page' } });
}

async function standing(id: VolunteerId): Promise<readonly [VolunteerState, readonly JoinStep[]]> {
  const { state, ahead } = await house.get(ReadVolunteer).run(id);
  return [state, ahead];
}

describe('somebody who wants to help', () => {
  it('is active when the last of her steps is taken, and not before', async () => {
    const id = await somebodyNew();
    const take = house.get(TakeJoinStep);
    expect(await standing(id)).toEqual([
      'joining',
      ['talk', 'information', 'agreement', 'screening', 'learning'],
    ]);
    await expect(
      house.get(MoveVolunteer).run({ volunteerId: id, to: 'active', by }),
    ).rejects.toThrow('volunteer.steps_ahead');
    await take.run(id, screening, by);
    await take.run(id, { step: 'talk' }, by);
    await take.run(id, { step: 'information', version: '2026-12' }, by);
    await take.run(id, { step: 'learning' }, { way: 'sms' });
    expect(await standing(id)).toEqual(['joining', ['agreement']]);
    await take.run(id, { step: 'agreement' }, { way: 'sms' });
    const { state, steps, events } = await house.get(ReadVolunteer).run(id);
    expect([state, steps.informedVersion]).toEqual(['active', '2026-12']);
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['moved', 'agreement', 'learning', 'information', 'talk', 'screening', 'came'],
    ]);
    expect(await house.facts()).toContain('VolunteerMoved');
  });

  it('is not active unnoticed while a detail is missing: one of us asks for it, until it is there', async () => {
    const id = await somebodyNew();
    const change = house.get(ChangeVolunteer);
    const { hours } = (await house.get(ReadVolunteer).run(id)).details;
    const tasks = (): Promise<unknown[]> =>
      house.query(
        `select volunteer_id as id, done_at is null as open from task where kind = 'volunteer_incomplete'`,
      );
    await change.run({ volunteerId: id, change: { hours: [] }, by });
    const take = house.get(TakeJoinStep);
    await take.run(id, screening, by);
    await take.run(id, { step: 'talk' }, by);
    await take.run(id, { step: 'information', version: '2026-12' }, by);
    await take.run(id, { step: 'learning' }, by);
    expect(await tasks()).toEqual([]);
    await take.run(id, { step: 'agreement' }, by);
    expect((await house.get(ReadVolunteer).run(id)).missing).toEqual(['hours']);
    expect((await house.get(ListVolunteers).run()).volunteers[0]?.missing).toEqual(['hours']);
    expect(await tasks()).toEqual([{ id, open: true }]);
    await change.run({ volunteerId: id, change: { hours }, by });
    expect(await tasks()).toEqual([{ id, open: false }]);
    for (const serial of [1, 2]) {
      const phone = house.number();
      const empty = aVolunteer({ phone, name: `Uit Bestand ${String(serial)}`, slots: [] });
      await house.get(AddVolunteer).run({ ...empty, steps: { ...empty.steps, screening: seen() } });
    }
    expect(await tasks()).toEqual([
      { id, open: false },
      { id: null, open: true },
    ]);
    const [one, other] = await house.get(WhoIsIncomplete).run();
    await change.run({ volunteerId: one!, change: { hours }, by });
    expect(await tasks()).toContainEqual({ id: null, open: true });
    await change.run({ volunteerId: other!, change: { hours }, by: { way: 'link' } });
    expect(await tasks()).toEqual([
      { id, open: false },
      { id: null, open: false },
    ]);
  });

  it('ends what one of us was to ask her for when she fills it in herself', async () => {
    const id = await house.aVolunteer();
    const change = house.get(ChangeVolunteer);
    const { hours } = (await house.get(ReadVolunteer).run(id)).details;
    await change.run({ volunteerId: id, change: { hours: [] }, by });
    const [task] = await house.get(ReadTask).openOf(id, 'volunteer_incomplete');
    await change.run({ volunteerId: id, change: { hours }, by: { way: 'link' } });
    const { done } = await house.get(ReadTask).run(task!.taskId);
    expect(done).toEqual({ at: house.clock.now(), by: undefined, result: undefined });
  });

  it('is screened by one of us, for longer than the day on the extract', async () => {
    const id = await somebodyNew();
    const take = house.get(TakeJoinStep);
    await expect(take.run(id, screening, { way: 'sms' })).rejects.toThrow(
      'volunteer.screening_by_us',
    );
    await expect(take.run(id, { ...screening, holdsUntil: screening.dated }, by)).rejects.toThrow(
      'volunteer.screening_dates',
    );
    for (const [dated, holdsUntil, code] of [
      ['2030-01-01', '2031-01-01', 'volunteer.screening_ahead'],
      ['2010-01-01', '2099-01-01', 'volunteer.screening_too_long'],
    ] as [LocalDate, LocalDate, string][]) {
      const dates = { dated, holdsUntil };
      await expect(take.run(id, { ...screening, ...dates }, by)).rejects.toThrow(code);
      const seenAt = house.clock.now();
      const before = aVolunteer({
        phone: house.number(),
        steps: { screening: { ...dates, seenAt } },
      });
      await expect(house.get(AddVolunteer).run(before)).rejects.toThrow(code);
    }
  });

  it('takes a step once, and gets newer information as often as there is any', async () => {
    const id = await somebodyNew();
    const take = house.get(TakeJoinStep);
    await take.run(id, { step: 'talk', note: 'Kent de buurt goed.' }, by);
    await take.run(id, { step: 'talk', note: 'Nog eens.' }, by);
    await take.run(id, { step: 'information', version: '1' }, by);
    await take.run(id, { step: 'information', version: '2' }, by);
    const { steps, events } = await house.get(ReadVolunteer).run(id);
    expect(steps.informedVersion).toBe('2');
    // the proof is the day on which she was told first
    const first = steps.informedAt;
    house.clock.set(new Date(house.clock.now().getTime() + 40 * DAY_MS));
    await take.run(id, { step: 'information', version: '2' }, by);
    const { steps: again, events: after } = await house.get(ReadVolunteer).run(id);
    expect([again.informedAt, after.length]).toEqual([first, events.length]);
    expect(events.filter(({ kind }) => kind === 'talk').map(({ words }) => words)).toEqual([
      'Kent de buurt goed.',
    ]);
  });

  it('who ended and comes back is told and signs again', async () => {
    const id = await house.aVolunteer();
    const move = house.get(MoveVolunteer);
    await move.run({ volunteerId: id, to: 'ended', why: 'Verhuist.', by });
    await move.run({ volunteerId: id, to: 'joining', by });
    expect(await standing(id)).toEqual([
      'joining',
      ['talk', 'information', 'agreement', 'learning'],
    ]);
  });
});

describe('what is known of a volunteer', () => {
  it('changes, and who changed what from what is kept and sealed', async () => {
    const id = await house.aVolunteer({ name: 'Mieke De Clerck' });
    const phone = parsePhone('0479 99 88 77')!;
    await house.get(ChangeVolunteer).run({
      volunteerId: id,
      change: { phone, languages: ['nl', 'fr'], canPets: true },
      by,
    });
    const { details, events } = await house.get(ReadVolunteer).run(id);
    expect(details).toMatchObject({ phone, languages: ['nl', 'fr'], name: 'Mieke De Clerck' });
    expect(events[0]).toMatchObject({ kind: 'changed', accountId });
    expect(Object.keys(events[0]!.changes ?? {}).sort()).toEqual(['languages', 'phone']);
    const rows = await house.query<{ row: string }>(
      `select e::text || convert_from(decode(replace(encode(details, 'hex'), '00', ''), 'hex'), 'LATIN1') as row
       from volunteer_event e where details is not null`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain('479998877');
  });

  it('keeps one number for one volunteer, also when it changes', async () => {
    const phone = parsePhone('0479 99 88 77')!;
    await house.aVolunteer({ phone });
    const other = await house.aVolunteer();
    await expect(
      house.get(ChangeVolunteer).run({ volunteerId: other, change: { phone }, by }),
    ).rejects.toThrow('volunteer.number_taken');
    await house.get(ChangeVolunteer).run({
      volunteerId: other,
      change: { phone: (await house.get(ReadVolunteer).run(other)).details.phone },
      by,
    });
    expect(
      (await house.get(ReadVolunteer).run(other)).events.map(({ kind }) => kind),
    ).not.toContain('changed');
  });

  it('holds what one of us noted, readable with her key alone', async () => {
    const id = await house.aVolunteer();
    await house.get(NoteOnVolunteer).run(id, 'Is graag bij mensen die zingen.', by);
    const { events } = await house.get(ReadVolunteer).run(id);
    expect(events[0]).toMatchObject({ kind: 'noted', words: 'Is graag bij mensen die zingen.' });
  });
});

describe('the list of volunteers', () => {
  it('is searched by number and by how a name sounds', async () => {
    const phone = parsePhone('0479 99 88 77')!;
    const mieke = await house.aVolunteer({ name: 'Mieke De Clerck', phone });
    await house.aVolunteer({ name: 'Jan Peeters' });
    const found = async (typed: string): Promise<VolunteerId[]> =>
      (await house.get(ListVolunteers).run(1, { typed })).volunteers.map(
        ({ volunteerId }) => volunteerId,
      );
    for (const typed of ['0479/99.88.77', 'mieke', 'De Klerk', 'declerck mieke', ' clerck ']) {
      expect([typed, await found(typed)]).toEqual([typed, [mieke]]);
    }
    expect(await found('jan de klerk')).toEqual([]);
    expect(await found('0479 11 11 11')).toEqual([]);
    expect(await found('')).toHaveLength(2);
  });

  it('is filtered by role, neighbourhood, state and the end of the screening', async () => {
    const here = await house.aVolunteer({ roles: ['straatmoat'], neighbourhood: 'sint-andries' });
    house.clock.advance(1);
    const there = await house.aVolunteer({
      alsoIn: ['sint-andries'],
      screenedUntil: '2026-12-01' as LocalDate,
    });
    const gone = await house.aVolunteer();
    await house.get(MoveVolunteer).run({ volunteerId: gone, to: 'ended', by });
    const list = async (filter: object): Promise<VolunteerId[]> =>
      (await house.get(ListVolunteers).run(1, filter)).volunteers.map(
        ({ volunteerId }) => volunteerId,
      );
    expect(await list({})).toEqual([there, here]);
    expect(await list({ role: 'straatmoat' })).toEqual([here]);
    expect(await list({ neighbourhood: 'sint-andries' })).toEqual([there, here]);
    expect(await list({ state: 'ended' })).toEqual([gone]);
    expect(await list({ screeningEndsBy: '2026-12-31' })).toEqual([there]);
    expect(await list({ not: [there] })).toEqual([here]);
  });
});
