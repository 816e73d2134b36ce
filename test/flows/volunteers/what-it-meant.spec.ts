import { ListOpenTasks, type TaskView } from '#tasks';
import type { AccountId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const DAY_MINUTES = 24 * 60;
const rosa = {
  ...{ key: 'Canarie', number: '+32470004004' },
  at: new Date('2026-11-25T13:00:00Z'),
};

describe('what it meant to her person', () => {
  let house: House;
  let accountId: AccountId;

  beforeEach(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterEach(() => house.close());

  const open = async (): Promise<TaskView[]> =>
    (await house.get(ListOpenTasks).run()).filter(({ kind }) => kind === 'match_meaning');

  it('is asked after three months, and stands with the volunteer in those words, with a yes only', async () => {
    const { volunteerId, caseId } = await anExpectedVisit(house, accountId, rosa);
    await house.later(90 * DAY_MINUTES);
    expect(await open()).toEqual([]);
    await house.later(DAY_MINUTES);
    const [task] = await open();
    expect(task?.about).toMatchObject({ caseId, volunteerId });
    const lies = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
    const page = `/desk/volunteers/${volunteerId}`;
    const told = { taskId: task!.taskId, meant: 'Ik tel de dagen tot ze komt.' };
    const without = await lies.sends(page, `${page}/meaning`, told);
    expect([without.status, without.page]).toEqual([
      400,
      expect.stringContaining('Zonder ja van de persoon schrijf je hier niets'),
    ]);
    expect((await lies.sends(page, `${page}/meaning`, { ...told, mayRead: 'yes' })).status).toBe(
      303,
    );
    expect(await open()).toEqual([]);
    const shown = (await lies.opens(page)).page;
    expect(shown).toContain('Ik tel de dagen tot ze komt.');
    expect(shown).toMatch(/De persoon vertelde wat het betekende.*door Lies Voorbeeld/);
    // who reads her words stands on the timeline of her case
    expect((await lies.opens(`/desk/cases/${caseId}`)).page).toContain('Lies Voorbeeld las');
  });
});
