import type { AccountId, CaseId, LocalDate, VolunteerId } from '#kernel';
import { FinishTask, ListOpenTasks, type TaskKind, type TaskView } from '#tasks';
import { AddVolunteer, BeginMatch, EndMatch, MoveVolunteer, TakeJoinStep } from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import { anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const DAY_MINUTES = 24 * 60;
const rosa = {
  ...{ key: 'Canarie', number: '+32470004001' },
  at: new Date('2026-11-25T13:00:00Z'),
};

let house: House;
let accountId: AccountId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});
afterEach(() => house.close());

const byUs = () => ({ way: 'desk', accountId }) as const;

async function open(kind: TaskKind): Promise<TaskView[]> {
  return (await house.get(ListOpenTasks).run()).filter((task) => task.kind === kind);
}

async function dueDays(kind: TaskKind): Promise<string[]> {
  return (await open(kind)).map(({ dueAt }) => dueAt.toISOString().slice(0, 10));
}

describe('the end of a screening', () => {
  it('is a task for that day 60 days before, and moves with a newer extract', async () => {
    const screenedUntil = '2027-01-27' as LocalDate;
    const volunteerId = await house.get(AddVolunteer).run(aVolunteer({ screenedUntil }));
    // a Saturday
    await house.later(5 * DAY_MINUTES);
    expect(await dueDays('volunteer_screening')).toEqual(['2026-11-30']);
    await house.get(TakeJoinStep).run(
      volunteerId,
      {
        step: 'screening',
        dated: '2026-11-20' as LocalDate,
        holdsUntil: '2027-03-01' as LocalDate,
      },
      byUs(),
    );
    expect(await open('volunteer_screening')).toEqual([]);
    // 30 days before the end of the old one
    await house.later(32 * DAY_MINUTES);
    expect(await open('volunteer_screening')).toEqual([]);
    await house.later(DAY_MINUTES);
    expect(await dueDays('volunteer_screening')).toEqual(['2026-12-31']);
  });
});

describe('the support contact of a volunteer who is there for somebody', () => {
  let volunteerId: VolunteerId;
  let caseId: CaseId;

  beforeEach(async () => {
    const visit = await anExpectedVisit(house, accountId, rosa);
    ({ volunteerId, caseId } = visit);
  });

  it('stands on the desk in the sixth week, and again six weeks after it was made', async () => {
    await house.later(34 * DAY_MINUTES);
    expect(await open('volunteer_support')).toEqual([]);
    await house.later(DAY_MINUTES);
    const [task] = await open('volunteer_support');
    expect(task?.dueAt).toEqual(new Date('2027-01-04T16:00:00Z'));
    const { taskId } = task!;
    await house.get(FinishTask).run({ taskId, accountId, result: 'Het loopt goed.' });
    await house.later(35 * DAY_MINUTES);
    expect(await dueDays('volunteer_support')).toEqual(['2027-02-08']);
  });

  it('ends with her last match', async () => {
    await house
      .get(EndMatch)
      .run({ caseId, volunteerId, role: 'babbelbuddy', reason: 'as_agreed', by: byUs() });
    await house.later(45 * DAY_MINUTES);
    expect(await open('volunteer_support')).toEqual([]);
  });

  it('goes on for who was suspended and is back', async () => {
    const move = house.get(MoveVolunteer);
    await house.later(30 * DAY_MINUTES);
    await move.run({ volunteerId, to: 'suspended', by: byUs() });
    await house.later(6 * DAY_MINUTES);
    expect(await open('volunteer_support')).toEqual([]);
    await move.run({ volunteerId, to: 'active', why: 'Er was niets.', by: byUs() });
    await house.get(BeginMatch).run({ caseId, volunteerId, role: 'straatmoat', by: byUs() });
    await house.settled();
    expect(await dueDays('volunteer_support')).toEqual(['2027-01-04']);
    expect(await open('volunteer_worry')).toEqual([]);
  });
});

describe('a worry about a volunteer', () => {
  it('is for a manager to decide, and who expects her is called the same day', async () => {
    const { volunteerId, caseId } = await anExpectedVisit(house, accountId, rosa);
    await house
      .get(MoveVolunteer)
      .run({ volunteerId, to: 'suspended', why: 'Een klacht.', by: byUs() });
    await house.settled();
    expect(await open('volunteer_worry')).toMatchObject([
      { about: { volunteerId }, dueAt: new Date('2026-11-24T16:00:00Z') },
    ]);
    expect(await open('visitor_fell_away')).toMatchObject([
      { about: { caseId, volunteerId }, dueAt: new Date('2026-11-23T16:00:00Z') },
    ]);
  });

  it.each(['suspended', 'ended'] as const)(
    'ends her link at once when she is %s, though she went there before',
    async (to) => {
      const { volunteerId } = await anExpectedVisit(house, accountId, rosa);
      const texts = house.phones.phone(rosa.number).inbox();
      const [path] = texts.flatMap(({ body }) => /\/v\/[\w-]+/.exec(body) ?? []);
      await house.later(7 * DAY_MINUTES);
      const link = async (): Promise<number> => (await house.app.inject({ url: path! })).statusCode;
      const before = await link();
      await house.get(MoveVolunteer).run({ volunteerId, to, by: byUs() });
      expect([before, await link()]).toEqual([200, 404]);
      const asked = await house.app.inject({ method: 'POST', url: `${path!}/code` });
      expect(asked.statusCode).toBe(404);
    },
  );
});
