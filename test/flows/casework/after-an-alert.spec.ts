import { ListCases, ReadCase } from '#casework';
import { ListOpenTasks } from '#tasks';
import { aReport } from '../../builders/a-report.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const concern = 'Ze ligt op de grond en zegt niets meer';

describe('an alert on the desk', () => {
  let house: House;
  let desk: DeskClient;
  let mo: DeskClient;

  beforeAll(async () => {
    house = await openHouse();
    desk = await aDeskClient(house, 'coordinator');
    mo = await aDeskClient(house, 'operator', 'Mo Voorbeeld');
  });
  afterAll(() => house.close());

  it('shows its words and since when, leaves a task, and its mark goes when somebody wrote what was done', async () => {
    const { caseId, reportId } = await aReport(house, 'after-an-alert', {
      person: { concern, name: 'Rosa Canarie' },
    });
    const page = `/desk/cases/${caseId}`;
    const board = await desk.opens('/desk');
    expect(board.page).toContain(concern);
    expect(board.page).toMatch(/Tekens van gevaar sinds [^<]*23 november/);
    expect(board.page).toContain('Woorden van gevaar');
    expect(board.page).toMatch(/Wat woog: [^<]*grond/);
    expect(board.page).not.toContain('Niets te doen');

    expect((await mo.sends('/desk', `/desk/alerts/${caseId}`, { back: 'case' })).to).toContain(
      page,
    );
    await house.settled();
    const [task] = await house.get(ListOpenTasks).ofReports([reportId]);
    const taken = await desk.opens('/desk');
    expect(taken.page).toContain('Wat is er gedaan?');
    expect(taken.page).toContain('van Mo Voorbeeld');
    const [card] = /<article class="case-card">.*?Wat is er gedaan\?/.exec(taken.page)!;
    expect(card).toMatch(new RegExp(`href="${page}">Dossier \\d+: Rosa Canarie<`));
    expect(card).toMatch(/Schrijf wat er na het alarm gedaan is.* sinds [^<]*23 november/);
    expect(card).toMatch(/Woorden van gevaar.*ligt op de grond.*te doen tegen [^<]*23 november/);
    expect(taken.page).not.toContain('Niets te doen');
    expect((await house.get(ReadCase).run(caseId)).danger).toBe(true);
    const url = `/desk/tasks/${task!.taskId}`;
    expect((await mo.opens(page)).page).not.toContain('Ik neem dit over');
    const hers = await desk.sends(page, `${url}/take`, {});
    expect(hers.to).toContain(page);
    expect((await desk.opens(page)).page).not.toContain('Ik neem dit over');
    expect((await mo.opens('/desk')).page).toContain('van Lies coordinator');
    expect((await desk.sends(page, url, { result: ' ' })).status).toBe(400);
    const result = 'Gebeld met 112, ze is opgenomen.';
    expect((await desk.sends(page, url, { result, back: 'case', caseId })).to).toContain(page);
    await house.settled();
    const { danger, events } = await house.get(ReadCase).run(caseId);
    expect(danger).toBe(false);
    expect(events.find(({ kind }) => kind === 'alert_settled')).toMatchObject({ text: result });
    expect(await house.get(ListOpenTasks).count()).toBe(0);
    const late = await desk.sends(page, url, { result: 'Ik belde ook' });
    expect(late.status).toBe(409);
    expect(late.page).toContain('Ik belde ook');
    expect(await house.get(ListCases).withAlert()).toEqual([]);
  });

  it('shows danger that was told by itself before a flood, which it folds', async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      const person = { concern: `Ze ademt niet meer ${String(nth)}` };
      await aReport(house, `flooded-${String(nth)}`, { person, reporter: {} });
    }
    await house.phones.phone('+32470009513').texts('mijn buurman ademt niet');
    await house.settled();
    const { page } = await desk.opens('/desk');
    const [before, folded] = page.split(/<details[^>]*>(?=<summary[^>]*><span[^>]*>6 alarmen)/);
    expect(before).toContain('mijn buurman ademt niet');
    expect(before).not.toContain('Ze ademt niet meer');
    expect(folded?.match(/Ze ademt niet meer \d/g)).toHaveLength(6);
  });
});
