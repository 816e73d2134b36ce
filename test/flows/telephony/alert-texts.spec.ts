import { CreateAccount, SetDuty } from '#accounts';
import { ListCases, ReadCase } from '#casework';
import { newId } from '#kernel';
import { type House, openHouse } from '../../support/open-house.ts';

const [caro, dirk, els] = ['+32470009301', '+32470009302', '+32470009303'] as const;
const DANGER = 'mijn buurman ademt niet';

let house: House;
let reporters = 0;

/** A domain that no mail server takes. */
const REFUSED = 'niemand@-.invalid';

/** Somebody on the roster who has no number: she hears of an alert by mail alone. */
async function someoneByMail(email: string, from: string, until: string): Promise<void> {
  const { accountId } = await house.get(CreateAccount).run({
    ...{ email, name: 'Wacht zonder nummer', role: 'coordinator' },
    password: 'een lang genoeg wachtwoord',
  });
  await house.get(SetDuty).run({ accountId, from: new Date(from), until: new Date(until) });
}

async function someone(phone: string, from: string, until: string): Promise<void> {
  const { accountId } = await house.get(CreateAccount).run({
    ...{ email: `iemand${phone.slice(-3)}@voorbeeld.invalid`, name: `Wacht ${phone.slice(-1)}` },
    ...{ phone, role: 'coordinator', password: 'een lang genoeg wachtwoord' },
  });
  await house.get(SetDuty).run({ accountId, from: new Date(from), until: new Date(until) });
}

/** Caro is on duty all day, then Dirk, then Els. */
async function everybody(): Promise<void> {
  await someone(caro, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
  await someone(dirk, '2026-11-23T20:00:00Z', '2026-11-24T06:00:00Z');
  await someone(els, '2026-11-24T06:00:00Z', '2026-11-24T20:00:00Z');
}

/** The number of the last reporter. */
function newest(): string {
  return `+32470009${String(400 + reporters)}`;
}

async function dangerIsTold(): Promise<void> {
  reporters += 1;
  await house.phones.phone(newest()).texts(DANGER);
  await house.settled();
}

/** How many alerts of these three came in, in that order. */
function heard(): number[] {
  return [caro, dirk, els].map(
    (number) =>
      house.phones
        .phone(number)
        .inbox()
        .filter(({ body }) => body.includes('tekens van gevaar')).length,
  );
}

async function saysNobody(): Promise<boolean> {
  const [only] = await house.get(ListCases).run();
  return (await house.get(ReadCase).run(only!.caseId)).nobodyOnDuty;
}

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('an alert whose text does not reach the one on duty', () => {
  it('goes to the next at once after a STOP, once each round, and a person hears of the STOP', async () => {
    await everybody();
    await house.phones.phone(caro).texts('STOP');
    await house.settled();
    const stops = await house.database.query<{ reason: string }[]>(
      'select reason from text_to_review',
    );
    expect(stops).toEqual([{ reason: 'stop' }]);
    await dangerIsTold();
    expect(heard()).toEqual([0, 1, 0]);
    expect(await saysNobody()).toBe(true);
    await house.later(15);
    expect(heard()).toEqual([0, 2, 0]);
    await house.phones.phone(dirk).texts('OK');
    await house.phones.phone(dirk).receives(/op jouw naam/);
    await house.later(31);
    expect(heard()).toEqual([0, 2, 0]);
  });

  it.each([
    ['no such number', 21211],
    ['a number that ended', 30005],
    ['a phone that is off', 30003],
  ])('goes to the next at once: %s', async (_why, fault) => {
    await everybody();
    house.phones.fault({ fault, number: caro, times: 9 });
    await dangerIsTold();
    expect(heard()).toEqual([0, 1, 0]);
  });

  it('goes on until somebody has it', async () => {
    await everybody();
    await house.phones.phone(caro).texts('STOP');
    house.phones.fault({ fault: 30005, number: dirk, times: 9 });
    await dangerIsTold();
    expect(heard()).toEqual([0, 0, 1]);
  });

  it('says so when there is nobody else, and goes on trying', async () => {
    await someone(caro, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
    await house.phones.phone(caro).texts('STOP');
    await dangerIsTold();
    await house.later(15);
    expect(heard()).toEqual([0, 0, 0]);
    expect(await saysNobody()).toBe(true);
    await house.phones.phone(caro).texts('START');
    await house.later(15);
    expect(heard()).toEqual([1, 0, 0]);
    expect(await saysNobody()).toBe(false);
  });

  it('is heard after a gap by everybody who would have heard it by then, once', async () => {
    await everybody();
    await dangerIsTold();
    expect(heard()).toEqual([1, 0, 0]);
    await house.later(47);
    expect(heard()).toEqual([2, 1, 1]);
    await house.later(13);
    expect(heard()).toEqual([3, 2, 2]);
  });

  it('goes to the next at once when her mail is refused and she has no number', async () => {
    await someoneByMail(REFUSED, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
    await someone(dirk, '2026-11-23T20:00:00Z', '2026-11-24T06:00:00Z');
    await someone(els, '2026-11-24T06:00:00Z', '2026-11-24T20:00:00Z');
    await dangerIsTold();
    expect(heard()).toEqual([0, 1, 0]);
    expect(await saysNobody()).toBe(true);
  });

  it('goes to one more when of two on duty the one without a number gets no mail', async () => {
    await everybody();
    await someoneByMail(REFUSED, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
    await dangerIsTold();
    expect(heard()).toEqual([1, 1, 0]);
    expect(await saysNobody()).toBe(false);
  });

  it('stays with the one on duty when her mail came and she has no number', async () => {
    await someoneByMail('mail@voorbeeld.invalid', '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
    await someone(dirk, '2026-11-23T20:00:00Z', '2026-11-24T06:00:00Z');
    await dangerIsTold();
    expect(heard()).toEqual([0, 0, 0]);
    expect(await saysNobody()).toBe(false);
  });

  it('goes on past who hears by mail alone, until a telephone sounds', async () => {
    await someone(caro, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
    await someoneByMail('mail@voorbeeld.invalid', '2026-11-23T20:00:00Z', '2026-11-24T02:00:00Z');
    await someone(dirk, '2026-11-24T02:00:00Z', '2026-11-24T06:00:00Z');
    await someone(els, '2026-11-24T06:00:00Z', '2026-11-24T20:00:00Z');
    house.phones.fault({ fault: 30005, number: caro, times: 9 });
    house.phones.fault({ fault: 30005, number: dirk, times: 9 });
    await dangerIsTold();
    expect(heard()).toEqual([0, 0, 1]);
  });

  it('reaches nobody twice when its failure is told twice', async () => {
    await everybody();
    house.phones.fault({ fault: 30005, number: caro, times: 9 });
    await dangerIsTold();
    const [told] = await house.database.query<{ payload: object }[]>(
      `select payload from outbox where name = 'alerts.pass-on' limit 1`,
    );
    await house.database.query(
      `insert into outbox (id, kind, name, queue, payload, due_at)
       values ($1, 'job', 'alerts.pass-on', 'flow', $2, $3)`,
      [newId<'outbox'>(), told!.payload, house.phones.clock.now()],
    );
    await house.settled();
    expect(heard()).toEqual([0, 1, 0]);
  });

  it('stays with the one on duty when her text came', async () => {
    await everybody();
    await dangerIsTold();
    expect(heard()).toEqual([1, 0, 0]);
    expect(await saysNobody()).toBe(false);
  });
});

describe('an OK by text', () => {
  const answers = (number: string): string[] =>
    house.phones
      .phone(number)
      .inbox()
      .map(({ body }) => body)
      .filter((body) => /OK|op jouw naam|wacht/.test(body) && !body.includes('tekens van gevaar'));

  it('takes what she was told of, and not what another hears', async () => {
    await everybody();
    await dangerIsTold();
    await house.phones.phone(caro).texts('STOP');
    await house.settled();
    await dangerIsTold();
    expect(heard()).toEqual([1, 1, 0]);
    await house.phones.phone(dirk).texts('ok');
    await house.phones.phone(dirk).receives(/nog 1 andere melding wacht op iemand/);
    await house.later(15);
    // the first goes on, the second is taken
    const waiting = (await house.get(ListCases).run()).filter(({ alertOpen }) => alertOpen);
    expect(waiting).toHaveLength(1);
  });

  it('takes nothing of which she was not told, and says so', async () => {
    await everybody();
    await dangerIsTold();
    await house.phones.phone(dirk).texts('OK');
    await house.phones.phone(dirk).receives(/je OK nam niets op/);
    await house.later(15);
    expect(heard()).toEqual([2, 0, 0]);
  });

  it('tells who comes second that it is taken, and makes her no stranger', async () => {
    await everybody();
    await dangerIsTold();
    await house.later(31);
    await house.phones.phone(dirk).texts('OK');
    await house.phones.phone(dirk).receives(/op jouw naam/);
    await house.phones.phone(caro).texts('ok!');
    await house.phones.phone(caro).receives(/er wacht geen gevaar meer op iemand/);
    expect(answers(caro)).toHaveLength(1);
    expect(await house.database.query('select * from text_to_review')).toEqual([]);
  });

  it('says how it is taken to who writes something like it', async () => {
    await everybody();
    await dangerIsTold();
    await house.phones.phone(caro).texts('ok ik ga');
    await house.phones.phone(caro).receives(/Antwoord enkel OK als jij het opneemt/);
    await house.phones.phone(caro).texts('OK');
    await house.phones.phone(caro).receives(/op jouw naam/);
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });

  it('takes no danger that was told after she wrote it, however late her text comes', async () => {
    await everybody();
    await dangerIsTold();
    house.phones.fault({ fault: 'drop', at: 'sms', number: caro });
    await house.phones.phone(caro).texts('OK');
    await house.later(5);
    await house.phones.phone(newest()).texts('er is nu brand!');
    await house.settled();
    await house.later(20 * 60);
    await house.phones.phone(caro).receives(/je OK nam niets op/);
    expect((await house.get(ListCases).run()).map(({ alertOpen }) => alertOpen)).toEqual([true]);
  });
});
