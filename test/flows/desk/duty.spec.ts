import { CreateAccount, OnDuty, SetDuty } from '#accounts';
import type { AccountId } from '#kernel';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const url = '/desk/duty';
const saturdayNight = {
  ...{ fromDay: '2026-11-23', fromHour: '08:30' },
  ...{ untilDay: '2026-11-28', untilHour: '17:00' },
};

describe('the page of who is on duty', () => {
  let house: House;
  let coordinator: DeskClient;
  let els: AccountId;

  beforeEach(async () => {
    house = await openHouse();
    coordinator = await aDeskClient(house, 'coordinator', 'Caro Voorbeeld');
    els = await aColleague('Els', '0470 00 91 04');
  });
  afterEach(() => house.close());

  async function aColleague(name: string, phone?: string): Promise<AccountId> {
    const { accountId } = await house.get(CreateAccount).run({
      ...{ email: `${name.toLowerCase()}@voorbeeld.invalid`, name, role: 'coordinator' },
      ...{ password: 'een lang genoeg wachtwoord', ...(phone === undefined ? {} : { phone }) },
    });
    return accountId;
  }
  const add = (fields: Record<string, string>): ReturnType<DeskClient['sends']> =>
    coordinator.sends(url, url, { account: els, ...saturdayNight, ...fields });
  const namesOnDuty = async (): Promise<string[]> =>
    (await house.get(OnDuty).run()).map(({ name }) => name);
  const shiftIdIn = (page: string): string => /duty\/([0-9a-f-]{36})\/end/.exec(page)![1]!;

  it('says plainly that nobody is on duty, there and on the desk', async () => {
    const { page } = await coordinator.opens(url);
    expect(page).toContain('Nu zijn we open, maar niemand is van wacht. Er rinkelt geen telefoon.');
    expect(page).toMatch(/Niemand is van wacht: wie dan belt in gevaar, hoort dat er niemand is\./);
    expect(page).toContain('Er staat nog niemand op de rol.');
    const { page: desk } = await coordinator.opens('/desk');
    expect(desk).toContain('Niemand is van wacht van nu tot di 24 november, 8.30 uur.');
  });

  it('puts somebody on the roster, and says which hole is left', async () => {
    const done = await add({});
    expect([done.status, done.to]).toEqual([303, '/desk/duty?gedaan=wacht']);
    expect(await namesOnDuty()).toEqual(['Els']);
    const { page } = await coordinator.opens(url);
    expect(page).toContain('Wie belt, komt bij Els.');
    expect(page).toMatch(/nu – 17\.00 uur<\/strong>.{0,120}open: neemt oproepen aan.{0,80}Els/);
    expect(page).toContain('Niemand is van wacht vanaf za 28 november, 17.00 uur');
    await add({
      ...{ fromDay: '2026-11-30', fromHour: '8.30' },
      ...{ untilDay: '2026-12-31', untilHour: '17u00' },
    });
    expect((await coordinator.opens(url)).page).toContain(
      'Niemand is van wacht van za 28 november, 17.00 uur tot ma 30 november, 8.30 uur: ' +
        'wie dan belt in gevaar, hoort dat er niemand is.',
    );
    expect((await coordinator.opens('/desk')).page).not.toContain('Niemand is van wacht');
    await house.phones.clock.set(new Date('2026-11-27T10:00:00Z'));
    expect((await coordinator.opens('/desk')).page).toContain(
      'Niemand is van wacht van za 28 november, 17.00 uur tot ma 30 november, 8.30 uur.',
    );
  });

  it('writes the year of a day that is not of this year', async () => {
    await house.phones.clock.set(new Date('2026-12-28T09:00:00Z'));
    await add({
      ...{ fromDay: '2026-12-28', fromHour: '8:30' },
      ...{ untilDay: '2027-01-05', untilHour: '17:00' },
    });
    const { page } = await coordinator.opens(url);
    expect(page).toContain('tot di 5 januari 2027, 17.00 uur');
    expect(page).toContain('Niemand is van wacht vanaf di 5 januari 2027, 17.00 uur');
    expect(page).toMatch(/<h3[^>]*>ma 4 januari 2027<.h3>/);
    expect(page).toMatch(/<h3[^>]*>di 29 december<.h3>/);
  });

  it('ends a shift that runs, and takes off one that is to come', async () => {
    await add({});
    await house.phones.clock.advance({ minutes: 1 });
    const runs = shiftIdIn((await coordinator.opens(url)).page);
    expect((await coordinator.sends(url, `${url}/${runs}/end`, {})).to).toContain('wacht-weg');
    expect(await namesOnDuty()).toEqual([]);
    expect((await coordinator.sends(url, `${url}/${runs}/end`, {})).status).toBe(303);
    expect((await coordinator.opens(url)).page).toMatch(
      /Caro Voorbeeld beëindigde de wacht van Els, van ma 23 november.*Caro Voorbeeld zette Els op wacht/,
    );
    await add({ fromDay: '2026-11-25' });
    const { page } = await coordinator.opens(url);
    expect(page).toContain('Haal weg');
    await coordinator.sends(url, `${url}/${shiftIdIn(page)}/end`, {});
    expect((await coordinator.opens(url)).page).toContain('Er staat nog niemand op de rol.');
    const gone = await coordinator.sends(url, `${url}/${shiftIdIn(page)}/end`, {});
    expect([gone.status, gone.page.includes('intussen veranderd')]).toEqual([409, true]);
  });

  it('warns for who has no telephone', async () => {
    const bo = await aColleague('Bo');
    expect((await add({ account: bo })).to).toBe('/desk/duty?gedaan=wacht-stil');
    const { page } = await coordinator.opens(url);
    expect(page).toContain('Bo (geen telefoonnummer)');
    expect(page).toContain('Van wacht zonder telefoonnummer: Bo.');
    expect(page).toContain('Zonder nummer rinkelt er niets en komt er geen sms.');
  });

  it('follows the clock on the wall in the nights in which it changes', async () => {
    const autumn = { fromDay: '2027-10-31', fromHour: '02:30' };
    await house.phones.clock.set(new Date('2027-10-30T08:00:00Z'));
    await add({ ...autumn, untilDay: '2027-10-31', untilHour: '02:45' });
    await house.phones.clock.set(new Date('2027-10-31T00:30:00Z'));
    expect(await namesOnDuty()).toEqual(['Els']);
    // a quarter of an hour on the wall; whoever hears 2.45 may mean the second one
    await house.phones.clock.set(new Date('2027-10-31T01:44:00Z'));
    expect(await namesOnDuty()).toEqual(['Els']);
    await house.phones.clock.set(new Date('2027-10-31T01:45:00Z'));
    expect(await namesOnDuty()).toEqual([]);
    await house.phones.clock.set(new Date('2028-03-25T08:00:00Z'));
    const spring = { fromDay: '2028-03-26', fromHour: '02:30' };
    await add({ ...spring, untilDay: '2028-03-26', untilHour: '08:30' });
    await house.phones.clock.set(new Date('2028-03-26T01:00:00Z'));
    expect(await namesOnDuty()).toEqual(['Els']);
  });

  it('follows the days on which the office is otherwise', async () => {
    const manager = await aDeskClient(house, 'manager');
    await manager.sends('/desk/days', '/desk/days', {
      ...{ day: '2026-11-23', how: 'closed', reason: 'Studiedag' },
    });
    await add({});
    const { page } = await coordinator.opens(url);
    expect(page).toContain('Nu zijn we gesloten. Een alarm bij gevaar gaat naar Els.');
  });

  it('says what is wrong, and keeps what was typed', async () => {
    for (const [fields, words] of [
      [{ account: '' }, 'Kies een collega.'],
      [{ fromHour: '' }, 'Vul de dag en het uur in waarop de wacht begint.'],
      [{ untilDay: '2026-02-30' }, 'Vul een datum in die bestaat.'],
      [{ untilDay: '2026-11-22' }, 'De wacht eindigt voor ze begint.'],
      [{ fromDay: '2026-11-20', untilDay: '2026-11-22' }, 'Deze wacht is al voorbij.'],
      [{ untilDay: '2206-11-22' }, 'nog heel ver weg'],
    ] as const) {
      const answer = await add(fields);
      expect([fields, answer.status]).toEqual([fields, 400]);
      expect(answer.page).toContain(words);
      expect(answer.page).toContain('value="17:00"');
    }
    const left = await add({ account: '0199d3a2-0000-7000-8000-000000000000' });
    expect([left.status, left.page.includes('werkt hier niet meer')]).toEqual([409, true]);
    expect(await namesOnDuty()).toEqual([]);
  });

  it('lets an operator look and change nothing', async () => {
    await house.get(SetDuty).run({
      accountId: els,
      from: new Date('2026-11-23T07:30:00Z'),
      until: new Date('2026-11-24T07:30:00Z'),
    });
    const operator = await aDeskClient(house, 'operator');
    const { status, page } = await operator.opens(url);
    expect([status, page.includes('Wie belt, komt bij Els.')]).toEqual([200, true]);
    expect(page).not.toMatch(/Zet op wacht|Beëindig/);
    expect((await operator.sends('/desk', url, { account: els, ...saturdayNight })).status).toBe(
      403,
    );
    const id = shiftIdIn((await coordinator.opens(url)).page);
    expect((await operator.sends('/desk', `${url}/${id}/end`, {})).status).toBe(403);
    expect(await namesOnDuty()).toEqual(['Els']);
  });
});
