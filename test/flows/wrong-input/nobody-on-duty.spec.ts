import { CreateAccount } from '#accounts';
import { ListCases, ReadCase } from '#casework';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { aReport, freshToken, postForm, postReport } from './sending.ts';

describe('signs of danger while nobody is on duty', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
    const people = [
      ['Caro Voorbeeld', 'coordinator', '+32470009201'],
      ['Dirk Voorbeeld', 'manager', '+32470009202'],
      ['Els Voorbeeld', 'operator', '+32470009203'],
    ] as const;
    for (const [index, [name, role, phone]] of people.entries()) {
      const email = `iemand${String(index)}@voorbeeld.invalid`;
      const password = 'een lang genoeg wachtwoord';
      await house.get(CreateAccount).run({ email, name, role, phone, password });
    }
  });
  afterAll(() => house.close());

  const [caro, dirk, els] = ['+32470009201', '+32470009202', '+32470009203'] as const;

  function heard(number: string): number {
    return house.phones.phone(number).inbox().length;
  }

  it('are told to the others on the roster at once, and the case says that nobody was on duty', async () => {
    const answer = await postReport(house.app, { ...aReport, danger: true });
    expect(answer.statusCode).toBe(201);
    await house.settled();
    expect(heard(caro) + heard(dirk)).toBeGreaterThan(0);
    const [only] = await house.get(ListCases).run();
    expect(await house.get(ReadCase).run(only!.caseId)).toMatchObject({
      danger: true,
      alertOpen: true,
      nobodyOnDuty: true,
    });
  });

  it('go on to every one of them until one answers', async () => {
    await house.later(15);
    await house.later(15);
    expect([heard(caro) > 0, heard(dirk) > 0, heard(els)]).toEqual([true, true, 0]);
    await house.phones.phone(dirk).texts('OK');
    await house.phones.phone(dirk).receives(/op jouw naam/);
    const before = [heard(caro), heard(dirk)];
    await house.later(60);
    expect([heard(caro), heard(dirk)]).toEqual(before);
  });

  it('get a page that says so and names 112, and does not promise that anybody comes', async () => {
    const token = await freshToken(house.app);
    const fields = { token, concern: aReport.concern, signs: 'not-seen' };
    const { statusCode, body } = await postForm(house.app, '/melden', fields);
    expect(statusCode).toBe(200);
    expect(body).toContain('Er is nu niemand van ons van wacht.');
    expect(body).toContain('Wij komen niet zelf.');
    expect(body).toContain('tel:112');
    expect(body).not.toMatch(/iemand komt langs|we komen eraan/i);
  });

  it('are not said to have reached somebody on duty to the operator who typed them', async () => {
    const desk = await aDeskClient(house, 'operator');
    const typed = { about: 'somebody', concern: 'Hij ademt niet', key: 'nobody' };
    const { page } = await desk.sends('/desk/report', '/desk/report', typed);
    expect(page).toContain('Er heeft nu niemand dienst');
    expect(page).not.toContain('naar wie dienst heeft');
  });
});
