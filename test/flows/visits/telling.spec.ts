import { caseworkJobs, ReadCase } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import { NotePersonAgrees } from '#matching';
import { NotePersonTold, VisitsOfCase } from '#visits';
import { caseworkHandlers } from '../../../apps/worker/handlers/casework.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470000301';
const WEDNESDAY = new Date('2026-11-25T13:00:00Z');
const DAY = 24 * 60;

describe('a visit, until it is there', () => {
  let house: House;
  let accountId: AccountId;
  let caseId: CaseId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    const visit = { key: 'telling', number, at: WEDNESDAY };
    ({ caseId } = await anExpectedVisit(house, accountId, visit));
  });
  afterAll(() => house.close());

  const heard = (): string[] =>
    house.phones
      .phone(number)
      .inbox()
      .map(({ body }) => body);
  const path = (): string => /\/v\/[\w-]+/.exec(heard().find((body) => body.includes('/v/'))!)![0];

  async function openAddress(): Promise<string> {
    await house.app.inject({ method: 'POST', url: `${path()}/code` });
    await house.settled();
    const code = /^\d{6}/.exec(heard().at(-1)!)![0];
    const answer = await house.app.inject({
      method: 'POST',
      url: `${path()}/open`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `code=${code}`,
    });
    await house.settled();
    return answer.body;
  }

  it('is not said to be known to the person before somebody told her', async () => {
    expect(heard().join(' ')).not.toContain('weet dat je komt');
    expect(await openAddress()).not.toContain('kent het');
    const view = await house.get(ReadCase).run(caseId);
    expect(view).toMatchObject({ state: 'matched', step: 'tell_person' });
    expect(view.dueAt!.getTime()).toBeLessThanOrEqual(WEDNESDAY.getTime());
  });

  it('is told to the volunteer once it was told to the person', async () => {
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    expect(visit!.word).toMatch(/\w+ \w+/);
    const told = { caseId, visitId: visit!.visitId, accountId };
    await house.get(NotePersonTold).run(told);
    await house.get(NotePersonTold).run(told);
    await house.settled();
    expect(heard().filter((body) => /weet (nu )?dat je komt/.test(body))).toHaveLength(1);
    expect(await openAddress()).toContain('kent het ook');
    const view = await house.get(ReadCase).run(caseId);
    expect(view.step).toBe('visit');
    expect(view.events.filter(({ kind }) => kind === 'person_told')).toMatchObject([{ accountId }]);
    expect(view.dueAt!.getTime()).toBeGreaterThan(WEDNESDAY.getTime());
  });

  it('is still to be told when word of the telling comes after it was moved', async () => {
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    const { visitId, volunteerId, offerId, plannedAt } = visit!;
    const moveTo = async (visitAt: Date): Promise<void> => {
      await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
      await house.settled();
    };
    await moveTo(new Date(WEDNESDAY.getTime() + 3_600_000));
    const late = { visitId, caseId, volunteerId, plannedAt: plannedAt.toISOString(), accountId };
    const handlers = caseworkHandlers((type) => house.get(type));
    await handlers.find(({ job }) => job === caseworkJobs.notePersonTold)!.run(late as never);
    expect((await house.get(ReadCase).run(caseId)).step).toBe('tell_person');
    await moveTo(WEDNESDAY);
    await house.get(NotePersonTold).run({ caseId, visitId, accountId });
    await house.settled();
    expect((await house.get(ReadCase).run(caseId)).step).toBe('visit');
  });

  it('is under way when its hour is there, and not when its address is opened', async () => {
    await house.later(DAY);
    expect((await house.get(ReadCase).run(caseId)).state).toBe('matched');
    await house.later(DAY + 4 * 60 + 1);
    expect((await house.get(ReadCase).run(caseId)).state).toBe('visiting');
  });
});
