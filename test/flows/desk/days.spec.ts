import { ListOfficeDays } from '#geography';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const url = '/desk/days';

const faulty: readonly (readonly [number, Record<string, string>, string])[] = [
  [400, {}, 'Kies of we die dag gesloten of open zijn.'],
  [400, { how: 'closed' }, 'Kies de dag.'],
  [400, { day: '2026-02-30', how: 'closed' }, 'Vul een datum in die bestaat.'],
  [400, { day: '2026-11-24', how: 'open' }, 'Vul in vanaf wanneer'],
  [400, { day: '2026-11-24', how: 'open', from: '10:00', until: '9:00' }, 'Vul in tot wanneer'],
  [400, { day: '2026-11-24', how: 'closed', reason: '' }, 'Schrijf kort waarom.'],
  [400, { day: '2026-11-24', how: 'closed', reason: 'x'.repeat(81) }, 'hoogstens 80 tekens'],
  [409, { day: '2026-11-20', how: 'closed' }, 'Die dag is voorbij.'],
  [409, { day: '2206-11-24', how: 'closed' }, 'heel ver weg'],
  [409, { day: '2026-12-25', how: 'closed' }, 'Zo is die dag al.'],
];

function manyTimes(page: string, words: RegExp): string[] {
  return page.match(words) ?? [];
}

describe('the page of when we are open', () => {
  let house: House;
  let manager: DeskClient;

  beforeEach(async () => {
    house = await openHouse();
    manager = await aDeskClient(house, 'manager', 'Mo Voorbeeld');
  });
  afterEach(() => house.close());

  const add = (fields: Record<string, string>): ReturnType<DeskClient['sends']> =>
    manager.sends(url, url, { reason: 'Studiedag', ...fields });
  const noted = async (): Promise<unknown> =>
    (await house.get(ListOfficeDays).run()).map(({ date, hours }) => [date, hours]);

  it('is for managers only, in the menu too', async () => {
    expect((await manager.opens('/desk')).page).toContain('href="/desk/days"');
    for (const role of ['operator', 'coordinator'] as const) {
      const other = await aDeskClient(house, role);
      expect((await other.opens(url)).status).toBe(403);
      expect((await other.opens('/desk')).page).not.toContain('/desk/days');
      const posted = await other.sends('/desk', url, { day: '2026-11-24', how: 'closed' });
      expect(posted.status).toBe(403);
    }
    expect(await noted()).toEqual([]);
  });

  it('shows the weeks to come, with the holidays by name', async () => {
    const { status, page } = await manager.opens(url);
    expect(status).toBe(200);
    expect(page).toContain('Deze week');
    expect(page).toMatch(/ma 23 november \(vandaag\).*8\.30 – 17\.00 uur/);
    expect(page).toMatch(/vr 25 december.{0,80}gesloten.{0,80}Kerstmis/);
    expect(page).toMatch(/vr 1 januari 2027<.span>.{0,80}gesloten.{0,80}Nieuwjaar/);
    expect(page).toMatch(/Nieuwjaar \(vr 1 januari 2027\)/);
  });

  it('notes a closed day and a day with other hours, and takes them off again', async () => {
    const closed = await add({ day: '2026-11-24', how: 'closed' });
    expect([closed.status, closed.to]).toEqual([303, '/desk/days?gedaan=dag']);
    await house.phones.clock.advance({ minutes: 1 });
    await add({ day: '2026-12-25', how: 'open', from: '10:00', until: '12u30', reason: 'Kerst' });
    expect(await noted()).toEqual([
      ['2026-11-24', 'closed'],
      ['2026-12-25', { from: '10:00', to: '12:30' }],
    ]);
    await house.phones.clock.advance({ minutes: 1 });
    const { page } = await manager.opens(`${url}?gedaan=dag`);
    expect(page).toContain('Genoteerd. Het geldt meteen.');
    expect(page).toContain('di 24 november: gesloten');
    expect(page).toContain('vr 25 december: 10.00 – 12.30 uur');
    expect(page).toMatch(/Gewoonlijk: gesloten \(Kerstmis\) · genoteerd door Mo Voorbeeld/);
    const opened = await manager.opens(url);
    const gone = await opened.sends(`${url}/remove`, {}, 'value="2026-11-24"');
    expect([gone.status, gone.to]).toEqual([303, '/desk/days?gedaan=dag-weg']);
    expect(await noted()).toHaveLength(1);
    // what was said twice, or was gone already, changed nothing
    const again = await manager.sends(url, `${url}/remove`, { date: '2026-11-24' });
    expect(again.to).toBe('/desk/days?gedaan=dag-weg');
    await add({ day: '2026-12-25', how: 'open', from: '10:00', until: '12u30', reason: 'Kerst' });
    expect(manyTimes((await manager.opens(url)).page, /Mo Voorbeeld [^<]+/g)).toEqual([
      'Mo Voorbeeld haalde di 24 november weg: weer zoals gewoonlijk.',
      'Mo Voorbeeld noteerde vr 25 december: 10.00 – 12.30 uur.',
      'Mo Voorbeeld noteerde di 24 november: gesloten.',
    ]);
  });

  it('takes off no day that is another one since the page was opened', async () => {
    await add({ day: '2026-11-24', how: 'closed' });
    const old = await manager.opens(url);
    await manager.sends(url, `${url}/remove`, {});
    await add({ day: '2026-11-24', how: 'open', from: '10:00', until: '12:00' });
    const refused = await old.sends(`${url}/remove`, {});
    expect([refused.status, refused.page]).toEqual([
      409,
      expect.stringMatching(/staat er intussen iets anders/),
    ]);
    expect(await noted()).toEqual([['2026-11-24', { from: '10:00', to: '12:00' }]]);
  });

  it('says what is wrong, and keeps what was typed', async () => {
    for (const [status, fields, words] of faulty) {
      const answer = await add(fields);
      expect([fields, answer.status]).toEqual([fields, status]);
      for (const word of [words, 'Er klopt nog iets niet', fields['reason'] ?? 'Studiedag']) {
        expect(answer.page).toContain(word);
      }
    }
    expect(await noted()).toEqual([]);
  });

  it('says to the second of two that the day is taken', async () => {
    await add({ day: '2026-11-24', how: 'closed' });
    const second = await add({ day: '2026-11-24', how: 'open', from: '9:00', until: '12:00' });
    expect([second.status, second.page.includes('staat er al iets anders')]).toEqual([409, true]);
    expect(await noted()).toEqual([['2026-11-24', 'closed']]);
  });

  it('knows no day that does not exist, and takes no form without its proof', async () => {
    expect((await manager.sends(url, `${url}/remove`, { date: '2026-02-30' })).status).toBe(404);
    const made = { csrf: 'x', formKey: 'x', day: '2026-11-24', how: 'closed' };
    const forged = await manager.sends(url, url, made);
    expect(forged.status).toBe(403);
    expect(await noted()).toEqual([]);
  });
});
