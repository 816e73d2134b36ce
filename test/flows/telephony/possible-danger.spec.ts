import { CreateAccount, SetDuty } from '#accounts';
import { ReadAlerts } from '#alerts';
import { ReadCase } from '#casework';
import type { CaseId } from '#kernel';
import { ListOpenTasks, type TaskView } from '#tasks';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aReport } from '../../builders/a-report.ts';
import { aBabbelbuddy, anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { textsThatRead } from '../../builders/texts-that-read.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const [ofAnother, moreOfAnother] = textsThatRead({ level: 'possible', about: 'other' });
const [ofNeighbour] = textsThatRead({
  ...{ level: 'possible', about: 'other', start: 'Mijn buurvrouw. ' },
});
const [ofSomebody] = textsThatRead({ level: 'possible', about: 'unknown' });
const [caro, neighbour, jan] = ['+32470009601', '+32470009611', '+32470009621'] as const;
/** A Monday morning, and the Saturday before it. */
const [open, closed] = ['2026-11-23T09:00:00Z', '2026-11-21T12:00:00Z'].map(
  (at) => new Date(at),
) as [Date, Date];

let house: House;
afterEach(() => house.close());

async function begin(startAt: Date, { onDuty }: { onDuty: boolean }): Promise<void> {
  house = await openHouse({ startAt });
  if (onDuty) {
    const { accountId } = await house.get(CreateAccount).run({
      ...{ email: 'wacht@voorbeeld.invalid', name: 'Caro Wacht', phone: caro },
      ...{ role: 'coordinator', password: 'een lang genoeg wachtwoord' },
    });
    const until = new Date(startAt.getTime() + 12 * 3_600_000);
    await house.get(SetDuty).run({ accountId, from: startAt, until });
  }
}

async function texts(number: string, text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

function tasks(): Promise<TaskView[]> {
  return house.get(ListOpenTasks).run();
}

const alertsOpen = async (): Promise<number> => (await house.get(ReadAlerts).open()).length;

describe('danger that is only possible', () => {
  it('of nobody knows whom alerts who is on duty', async () => {
    await begin(closed, { onDuty: true });
    await texts(neighbour, ofSomebody);
    expect(house.phones.phone(caro).inbox()).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });

  it('of nobody knows whom is the first task at the opening where nobody is on duty', async () => {
    await begin(closed, { onDuty: false });
    await texts(neighbour, ofSomebody);
    expect(await alertsOpen()).toBe(0);
    const [task, ...more] = await tasks();
    expect(task).toMatchObject({
      ...{ kind: 'possible_danger_self', dueAt: new Date('2026-11-23T07:30:00Z') },
    });
    await texts(neighbour, ofSomebody);
    expect([more, await tasks()]).toEqual([[], [task]]);
  });

  it('stands on the desk with its words until somebody says what it is', async () => {
    await begin(open, { onDuty: false });
    const desk = await aDeskClient(house, 'coordinator');
    const { reportId, caseId } = await aReport(house, 'one', { person: { concern: ofAnother } });
    const { page } = await desk.opens('/desk');
    expect(page).toMatch(/Misschien gevaar, sinds.*Wat woog: [^<]+</);
    expect(page).toContain(ofAnother);
    const [task] = await house.get(ListOpenTasks).ofReports([reportId]);
    const url = `/desk/tasks/${task!.taskId}/read`;
    expect((await desk.sends('/desk', url, { result: 'Gebeld' })).status).toBe(400);
    const result = 'Gebeld met haar zoon: hij doet haar boodschappen.';
    await desk.sends('/desk', url, { as: 'calm', result });
    await house.settled();
    expect([await tasks(), await alertsOpen()]).toEqual([[], 0]);
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.map(({ text }) => text)).toContain(result);
  });

  it('alerts when somebody who read it says that there is danger', async () => {
    await begin(open, { onDuty: false });
    const desk = await aDeskClient(house, 'coordinator');
    const { reportId } = await aReport(house, 'one', { person: { concern: ofAnother } });
    const [task] = await house.get(ListOpenTasks).ofReports([reportId]);
    const said = { as: 'danger', result: 'Haar zoon kreeg ze niet te pakken.' };
    await desk.sends('/desk', `/desk/tasks/${task!.taskId}/read`, said);
    await house.settled();
    const [story] = await house.get(ReadAlerts).open();
    expect(story).toMatchObject({ reportId, dangers: [{ how: 'colleague', words: said.result }] });
  });
});

describe('possible danger of another, by text', () => {
  const asks =
    /112, wij komen niet zelf. .*vandaag iemand gaan kijken\? Antwoord JA, NEE of WEET NIET/;
  const last = (): string | undefined => house.phones.phone(neighbour).inbox().at(-1)?.body;
  const dueAt = async (): Promise<Date | undefined> => (await tasks())[0]?.dueAt;

  async function asked(): Promise<void> {
    await begin(open, { onDuty: false });
    await texts(neighbour, ofAnother);
    expect(last()).toMatch(asks);
  }

  it('alerts at once when the reporter says yes', async () => {
    await asked();
    await texts(neighbour, 'JA');
    expect([await alertsOpen(), last()]).toEqual([
      1,
      expect.stringMatching(/^Is er nu gevaar\? Bel 112/),
    ]);
  });

  it('goes on at a no, and a human still reads it the same day', async () => {
    await asked();
    await texts(neighbour, 'nee');
    expect(last()).toMatch(/Waar/);
    await house.later(20);
    expect([await alertsOpen(), await dueAt()]).toEqual([0, new Date('2026-11-23T16:00:00Z')]);
  });

  it.each(['WEET NIET', 'haar dochter woont in Gent', 'Bedankt!'])(
    'is read first after «%s»',
    async (words) => {
      await asked();
      await texts(neighbour, words);
      expect((await dueAt())!.getTime()).toBeLessThan(open.getTime() + 10 * 60_000);
      await house.later(20);
      expect(await alertsOpen()).toBe(0);
    },
  );

  it('alerts where nobody answered within a quarter of an hour of work', async () => {
    await asked();
    await house.later(14);
    expect(await alertsOpen()).toBe(0);
    await house.later(2);
    expect(await alertsOpen()).toBe(1);
  });

  it('alerts for what is told later, though what was told before waits to be read', async () => {
    await begin(closed, { onDuty: false });
    await texts(neighbour, ofAnother);
    await house.later((open.getTime() - closed.getTime()) / 60_000);
    expect(await alertsOpen()).toBe(0);
    await texts(neighbour, moreOfAnother);
    await house.later(16);
    expect(await alertsOpen()).toBe(1);
  });

  it('is no question while nobody is there, and says when it is read', async () => {
    await begin(closed, { onDuty: false });
    await texts(neighbour, ofAnother);
    expect(last()).not.toMatch(asks);
    expect(last()).toMatch(/Bel 112. Wij lezen dit maandag om 8.30.$/);
  });
});

describe('words that nothing here can read', () => {
  it('are read the same day by a human, and alert nobody by themselves', async () => {
    await begin(open, { onDuty: true });
    await texts(neighbour, 'Mi vecina vive sola desde hace mucho y nadie la visita nunca');
    const [task, ...more] = await tasks();
    expect(task).toMatchObject({ kind: 'other_language', dueAt: new Date('2026-11-23T16:00:00Z') });
    expect([more, await alertsOpen()]).toEqual([[], 0]);
  });
});

describe('possible danger from a volunteer', () => {
  async function expectedVisit(): Promise<CaseId> {
    await begin(open, { onDuty: true });
    const accountId = await aCoordinator(house);
    const at = new Date(open.getTime() + 5 * 3_600_000);
    return (await anExpectedVisit(house, accountId, { key: 'one', number: jan, at })).caseId;
  }

  it('rings who is on duty during her visit', async () => {
    await expectedVisit();
    await house.later(5 * 60 + 10);
    await texts(jan, ofAnother);
    expect(await alertsOpen()).toBe(1);
  });

  it('of somebody whom she does not visit is read as soon, and alerts like a question that nobody answered', async () => {
    await begin(open, { onDuty: true });
    await aBabbelbuddy(house, 'Jan Peeters', jan);
    await texts(jan, ofNeighbour);
    const asked = house.phones.phone(jan).inbox().at(-1)!.body;
    expect(asked).not.toMatch(/vandaag iemand gaan kijken/);
    const [task, ...more] = await tasks();
    expect([task?.kind, more]).toEqual(['possible_danger', []]);
    expect(task!.dueAt.getTime()).toBeLessThanOrEqual(open.getTime() + 121 * 60_000);
    await house.later(16);
    expect(await alertsOpen()).toBe(1);
  });

  it('is read within two hours of work at any other time', async () => {
    const caseId = await expectedVisit();
    await texts(jan, ofAnother);
    const [task, ...more] = await tasks();
    expect([task?.kind, more, await alertsOpen()]).toEqual(['possible_danger', [], 0]);
    const { reports } = await house.get(ReadCase).run(caseId);
    expect(task!.about.reportId).toBe(reports[0]!.reportId);
    expect(task!.dueAt.getTime()).toBeLessThanOrEqual(open.getTime() + 121 * 60_000);
  });
});
