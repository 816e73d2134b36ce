import type { AccountId, E164, VolunteerId } from '#kernel';
import { FinishTask, ListOpenTasks, type TaskKind, type TaskView } from '#tasks';
import { ReadVolunteer, type VolunteerView } from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  anAgreedPerson,
  anExpectedVisit,
  ask,
} from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const DAY_MINUTES = 24 * 60;
const number = '+32470004002' as E164;

let house: House;
let accountId: AccountId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});
afterEach(() => house.close());

async function open(kind: TaskKind): Promise<TaskView[]> {
  return (await house.get(ListOpenTasks).run()).filter((task) => task.kind === kind);
}

const stateOf = async (volunteerId: VolunteerId): Promise<VolunteerView['state']> =>
  (await house.get(ReadVolunteer).run(volunteerId)).state;

const got = (word: string): number =>
  house.phones
    .phone(number)
    .inbox()
    .filter(({ body }) => body.includes(word)).length;

describe('a volunteer who leaves three questions without an answer', () => {
  let volunteerId: VolunteerId;

  beforeEach(async () => {
    volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    await house.settled();
    for (const [key, days] of [
      ['Een', 3],
      ['Twee', 7],
      ['Drie', 17],
    ] as const) {
      const caseId = await anAgreedPerson(house, accountId, key);
      await ask(house, caseId, [volunteerId], accountId);
      await house.later(days * DAY_MINUTES);
    }
    expect(got('nog graag meedoen')).toBe(0);
    await house.later(DAY_MINUTES + 60);
    expect(got('nog graag meedoen')).toBe(1);
  }, 60_000);

  it('is asked once whether it still fits, rests when that stays silent too, and is back with TERUG', async () => {
    await house.later(13 * DAY_MINUTES);
    expect(await stateOf(volunteerId)).toBe('active');
    await house.later(DAY_MINUTES);
    const { state, pausedThrough } = await house.get(ReadVolunteer).run(volunteerId);
    expect([state, pausedThrough]).toEqual(['paused', undefined]);
    // rest is no reproach: nothing more is asked or said
    await house.later(60 * DAY_MINUTES);
    expect(got('nog graag meedoen')).toBe(1);
    await house.phones.phone(number).texts('TERUG');
    await house.settled();
    expect(await stateOf(volunteerId)).toBe('active');
  });

  it.each(['ja', 'nee liever niet meer'])(
    'stays who answers «%s», which a human reads',
    async (says) => {
      await house.phones.phone(number).texts(says);
      await house.settled();
      await house.later(15 * DAY_MINUTES);
      expect(await stateOf(volunteerId)).toBe('active');
      const { page } = await (await aDeskClient(house, 'coordinator')).opens('/desk');
      expect(page).toContain(says);
    },
  );
});

describe('a volunteer who is ready', () => {
  it('is called when she was asked nothing for eight weeks, and is thanked by no text for that', async () => {
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    await house.later(28 * DAY_MINUTES);
    expect(await open('volunteer_without_task')).toEqual([]);
    await house.later(28 * DAY_MINUTES);
    expect(await open('volunteer_without_task')).toMatchObject([{ about: { volunteerId } }]);
    await house.later(28 * DAY_MINUTES);
    expect(await open('volunteer_without_task')).toHaveLength(1);
    expect(house.phones.phone(number).inbox()).toEqual([]);
  });
});

describe('a volunteer who is there for somebody', () => {
  it('is thanked after a year, and her support contacts are counted where they were made in time', async () => {
    const at = new Date('2026-11-25T13:00:00Z');
    await anExpectedVisit(house, accountId, { key: 'Canarie', number, at });
    await house.later(36 * DAY_MINUTES);
    const [support] = await open('volunteer_support');
    await house
      .get(FinishTask)
      .run({ taskId: support!.taskId, accountId, result: 'Het loopt goed.' });
    for (let weeks = 0; weeks < 48; weeks += 4) {
      await house.later(28 * DAY_MINUTES);
    }
    expect(got('al een jaar vrijwilliger')).toBe(1);
    const lies = await aDeskClient(house, 'coordinator');
    const { page } = await lies.opens('/desk/volunteers');
    expect(page).toContain('Steungesprekken van het laatste jaar: 1 van 2 op tijd.');
  }, 120_000);
});
