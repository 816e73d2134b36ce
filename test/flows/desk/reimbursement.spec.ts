import { newId, parsePhone, type VolunteerId } from '#kernel';
import { AddReimbursement, AddVolunteer, ReimbursementsOf } from '#volunteers';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const list = '/desk/reimbursement';

/** A form of the page, what it may not be sent with, and what is said then. */
const faulty: readonly (readonly [number, string, Record<string, string>, string])[] = [
  [400, 'system', { system: 'beide' }, 'Kies forfait of werkelijke kosten.'],
  [
    400,
    'elsewhere',
    { elsewhere: 'flat' },
    'Vul in hoeveel de vrijwilliger dit jaar elders krijgt',
  ],
  [409, 'elsewhere', { elsewhere: 'real' }, 'gaan niet samen in een jaar'],
  [400, 'line', { what: 'car' }, 'Vul het aantal kilometers in.'],
  [400, 'line', { what: 'flat', euro: 'veel' }, 'Vul een bedrag in euro in'],
  [400, 'line', { what: 'flat', euro: '10', day: '2025-12-31' }, 'Deze pagina gaat over 2026.'],
  [409, 'line', { what: 'flat', euro: '10', day: '2026-11-24' }, 'Die dag moet nog komen.'],
  [409, 'line', { what: 'flat', euro: '50' }, 'Er kan die dag nog € 43,16 bij.'],
  [409, 'line', { what: 'car', km: '2001' }, 'Er kan nog 2.000 km bij.'],
  [409, 'line', { what: 'cost', euro: '5', note: 'Ticket' }, 'gaan niet samen in een jaar'],
];

describe('what a volunteer is paid back', () => {
  let house: House;
  let desk: DeskClient;
  let volunteerId: VolunteerId;

  beforeEach(async () => {
    house = await openHouse();
    desk = await aDeskClient(house, 'coordinator', 'Caro Voorbeeld');
    const phone = parsePhone('0470 12 34 56')!;
    volunteerId = await house.get(AddVolunteer).run(aVolunteer({ name: '=Jan Peeters', phone }));
  });
  afterEach(() => house.close());

  const url = (): string => `/desk/volunteers/${volunteerId}/reimbursement/2026`;
  const sends = (at: string, fields: Record<string, string>): ReturnType<DeskClient['sends']> =>
    desk.sends(url(), `${url()}/${at}`, fields);
  const plain = (page: string): string => page.replaceAll(/[\u00a0\u202f]|&nbsp;/g, ' ');

  async function flatRate(): Promise<void> {
    await sends('system', { system: 'flat' });
    await sends('elsewhere', { elsewhere: 'none' });
  }

  it('is noted by the flat rate, counted under the caps, approved and paid', async () => {
    const from = `/desk/volunteers/${volunteerId}`;
    expect((await desk.opens(from)).page).toContain(`href="${from}/reimbursement"`);
    const first = plain((await desk.opens(`${from}/reimbursement`)).page);
    expect(first).toContain('Kostenvergoeding 2026');
    expect(first).toContain('De bedragen voor 2027 zijn er nog niet.');
    expect(first).toContain('De maxima van 2026 zijn nog niet bevestigd');
    expect((await sends('system', { system: 'flat' })).to).toBe(`${url()}?gedaan=regeling`);
    await sends('elsewhere', { elsewhere: 'flat', elsewhereEuro: '1.000', elsewhereKm: '100' });
    const noted = await sends('line', {
      what: 'flat',
      euro: '20,5',
      note: 'Bezoek',
      day: '2026-11-20',
    });
    expect(noted.status).toBe(409);
    expect(noted.page).toContain('die dag ook elders');
    await sends('elsewhere-day', { otherDay: '2026-11-20', otherEuro: '0' });
    const again = await sends('line', {
      what: 'flat',
      euro: '20,5',
      note: 'Bezoek',
      day: '2026-11-20',
    });
    expect(again.to).toBe(`${url()}?gedaan=vergoeding#lijnen`);
    await house.get(AddReimbursement).run({
      ...{ volunteerId, what: { kind: 'km', metres: 12_000 } },
      by: { via: 'sms', messageId: newId<'message'>(), more: false },
    });
    const page = plain((await desk.opens(url())).page);
    expect(page).toContain('12 km, € 5,19 (geschat). Gevraagd per sms.');
    expect(page).toContain('Nog € 705,85 van € 1.726,35');
    expect(page).toContain('Nog 1.888 km van 2.000 km');
    expect((await sends('approve', {})).page).toContain('met de auto of met de fiets was');
    expect((await sends('approve', { vehicle: 'bicycle' })).status).toBe(303);
    const owed = await desk.opens(url());
    expect(plain(owed.page)).toContain('Nog te betalen: € 24,70');
    await sends('line', { what: 'car', km: '2', day: '2026-11-20' });
    // what came since was not on the page that was paid by
    expect((await owed.sends(`${url()}/pay`, {})).page).toContain('Er is intussen iets bijgekomen');
    expect((await sends('pay', {})).to).toBe(`${url()}?gedaan=betaald#lijnen`);
    const { lines } = await house.get(ReimbursementsOf).run(volunteerId, 2026);
    expect(lines.map(({ state }) => state)).toEqual(['paid', 'paid', 'paid']);
  });

  it('says what is wrong, and notes nothing', async () => {
    await flatRate();
    for (const [status, at, fields, words] of faulty) {
      const answer = await sends(at, { day: '2026-11-20', ...fields });
      expect([at, fields, answer.status]).toEqual([at, fields, status]);
      expect(plain(answer.page)).toContain(words);
    }
    expect((await house.get(ReimbursementsOf).run(volunteerId, 2026)).lines).toEqual([]);
    for (const year of ['1999', '20267', 'nu']) {
      const { status } = await desk.opens(url().replace('2026', year));
      expect(status).toBe(404);
    }
    expect((await desk.opens(url().replace('2026', '2027'))).page).toContain(
      'Voor 2027 kennen we de wettelijke bedragen niet.',
    );
  });

  it('is taken off the list again by a coordinator who says why', async () => {
    await sends('system', { system: 'real' });
    await sends('line', { what: 'cost', euro: '9', note: 'Busticket', day: '2026-11-20' });
    const { lines } = await house.get(ReimbursementsOf).run(volunteerId, 2026);
    await sends('refuse', { line: lines[0]!.reimbursementId, why: 'Stond er dubbel.' });
    const { page } = await desk.opens(url());
    expect(page).toContain('Busticket Geweigerd: Stond er dubbel.');
    expect(page).not.toContain('Nog te betalen');
  });

  it('stands on the list of the year, which is a file for who shows again who she is', async () => {
    await flatRate();
    await sends('line', { what: 'flat', euro: '20', day: '2026-11-20' });
    const shown = plain((await desk.opens(list)).page);
    expect(shown).toContain('=Jan Peeters');
    expect(shown).toContain('Samen in 2026: <strong>€ 20,00</strong>');
    const year = `${list}/2026`;
    const wrong = await desk.sends(year, `${year}/csv`, { listCode: '000000' });
    expect(wrong.status).toBe(409);
    expect(wrong.page).toContain('Deze code klopt niet');
    const file = await desk.sends(year, `${year}/csv`, { listCode: await desk.freshCode() });
    expect(file.status).toBe(200);
    expect(file.page.trim()).toBe(
      "Naam;Dag;Wat;Kilometers;Bedrag;Toestand '=Jan Peeters;20/11/2026;forfait;;20,00;nog te betalen",
    );
  });

  it('is for coordinators and managers', async () => {
    const operator = await aDeskClient(house, 'operator');
    const manager = await aDeskClient(house, 'manager');
    for (const page of [url(), list, `${list}/2026`]) {
      expect((await operator.opens(page)).status).toBe(403);
      expect((await manager.opens(page)).status).toBe(200);
    }
    expect((await operator.sends('/desk', `${url()}/line`, { what: 'flat' })).status).toBe(403);
    expect((await operator.sends('/desk', `${list}/2026/csv`, {})).status).toBe(403);
    expect((await operator.opens('/desk')).page).not.toContain(list);
  });
});
