import { ReadCallbackTask } from '#calls';
import { ListCases, ReadCase } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { eventually } from '../../support/until.ts';

const number = '+32470003101';
/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');

let house: House;
let caseId: CaseId;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
  const accountId: AccountId = await aCoordinator(house);
  const jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  caseId = await anAgreedPerson(house, accountId, 'a call');
  await ask(house, caseId, [jan], accountId);
  await house.phones.phone(number).texts('ja');
  await house.settled();
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date('2026-11-24T13:00:00Z'));
  await house.settled();
});
afterEach(() => house.close());

/** The evening of that day, when nobody is rung either. */
async function untilHerVisit(): Promise<void> {
  await house.later(24 * 60);
}

async function callAs(phone = house.phones.phone(number), ...keys: string[]): Promise<CallDriver> {
  const call = await phone.calls();
  for (const key of keys) {
    await call.presses(key);
  }
  return call;
}

async function code(): Promise<string> {
  await house.settled();
  const text = house.phones
    .phone(number)
    .inbox()
    .findLast(({ body }) => /^\d{6} is je code/.test(body));
  return text!.body.slice(0, 6);
}

async function timeline(): Promise<string[]> {
  await house.settled();
  return (await house.get(ReadCase).run(caseId)).events.map(({ kind }) => kind);
}

async function callbackTasksOpen(): Promise<number> {
  await house.settled();
  return (await house.get(ReadCallbackTask).list('open')).length;
}

describe('a volunteer who calls from her own number', () => {
  it('hears what is agreed, and the address after a code', async () => {
    const call = await callAs(undefined, '3');
    await call.hears(/Je bezoek is op dinsdag 24 november/);
    await call.presses('1');
    await call.hears(/sms met een code/);
    const right = await code();
    await call.presses(`${right === '000000' ? '111111' : '000000'}#`);
    await call.hears(/code klopt niet/);
    expect(JSON.stringify(call.shown())).not.toMatch(/Rosa|Ruzettelaan/);
    await call.presses(`${right}#`);
    await call.hears(/Je gaat naar Rosa.*Ruzettelaan.*Zeg aan de deur/);
    await call.hears(/adres opnieuw horen, druk sterretje/);
    await call.waits();
    await call.hears(/^Tot later\.$/);
    await call.ends();
    expect(await callbackTasksOpen()).toBe(0);
    expect(await timeline()).toContain('address_released');
    const kept = await house.database.query<{ ending: string }[]>('select ending from call');
    expect(kept).toEqual([{ ending: 'served' }]);
  });

  it('may take her time for the code, and is not told that silence is wrong', async () => {
    const call = await callAs(undefined, '3', '1');
    await call.hears(/sms met een code/);
    for (let wait = 0; wait < 4; wait += 1) {
      await call.waits();
      await call.hears(/Neem je tijd/);
    }
    await call.presses(`${await code()}#`);
    await call.hears(/Je gaat naar Rosa/);
    expect(JSON.stringify(call.shown())).not.toContain('klopt niet');
  });

  it('gets no code after its time, and may ask for another', async () => {
    const codes = (): string[] =>
      house.phones
        .phone(number)
        .inbox()
        .map(({ body }) => body)
        .filter((body) => body.includes('is je code'));
    house.phones.fault({ fault: 20429, number });
    await (await callAs(undefined, '3', '1')).hangsUp();
    await eventually(async () => {
      const waiting = await house.database.query<unknown[]>(
        "select 1 from message where purpose = 'visit.code' and state = 'waiting' and error_code = '20429'",
      );
      return waiting.length === 1;
    });
    await house.phones.clock.advance({ hours: 12 });
    await house.settled();
    expect(codes()).toEqual([]);
    const kept = await house.database.query<{ state: string }[]>(
      "select state from message where purpose = 'visit.code'",
    );
    expect(kept).toEqual([{ state: 'expired' }]);
    const call = await callAs(undefined, '3', '1');
    await call.presses(`${await code()}#`);
    await call.hears(/Je gaat naar Rosa/);
    await call.hangsUp();
    expect(codes()).toHaveLength(1);
  });

  it('puts right that she pressed the wrong key at the door', async () => {
    await untilHerVisit();
    await (await callAs(undefined, '3', '3')).ends();
    const call = await callAs(undefined, '3', '2');
    await call.hears(/We noteren dat je er bent/);
    await call.ends();
    const visits = await house.database.query<object[]>('select arrived_at, left_at from visit');
    expect(visits).toEqual([{ arrived_at: house.phones.clock.now(), left_at: null }]);
  });

  it('says that she arrived, and that she left, in her own language', async () => {
    await untilHerVisit();
    await (await callAs(undefined, '3', '2')).ends();
    const call = await callAs(undefined, '8', '3');
    await call.hears(/Your visit is on Tuesday/);
    await call.presses('3');
    await call.hears(/you have left/);
    await call.ends();
    expect(await timeline()).toEqual(expect.arrayContaining(['visit_arrived', 'visit_left']));
    expect(await callbackTasksOpen()).toBe(0);
    const late = await callAs(undefined, '3', '2');
    await late.hears(/noteerden al dat je vertrokken bent/);
    await late.hangsUp();
    await (await callAs(undefined, '3', '3')).ends();
    expect((await timeline()).filter((kind) => /visit_(arrived|left)/.test(kind))).toHaveLength(2);
  });

  it('hears when her visit is if she says so on another day, and that counts for nothing', async () => {
    const call = await callAs(undefined, '3', '2');
    await call.hears(/Je bezoek is pas op dinsdag 24 november/);
    await call.hears(/Wil je het adres horen/);
    await call.presses('3');
    await call.hears(/Je bezoek is pas op/);
    await call.presses('2');
    await call.hears(/We bellen je/);
    await call.presses('1');
    await call.ends();
    expect(await callbackTasksOpen()).toBe(1);
    expect(await timeline()).not.toContain('visit_arrived');
    await untilHerVisit();
    await (await callAs(undefined, '3', '3')).ends();
    expect(await timeline()).toContain('visit_left');
    const [visit] = await house.database.query<{ arrived_at: Date | null; left_at: Date }[]>(
      'select arrived_at, left_at from visit',
    );
    expect(visit).toEqual({ arrived_at: null, left_at: house.phones.clock.now() });
  });

  it('asks for a call, or gets one when she presses nothing', async () => {
    const call = await callAs(undefined, '3', '0');
    await call.hears(/nummer waarmee je nu belt/);
    await call.presses('1');
    await call.ends();
    expect(await callbackTasksOpen()).toBe(1);
    const silent = await callAs(undefined, '7', '3');
    for (let time = 0; time < 3; time += 1) {
      await silent.waits();
    }
    await silent.hears(/rappelons au numéro/);
    await silent.hangsUp();
    expect(await callbackTasksOpen()).toBe(2);
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });

  it('says that there is danger, with a key or in words, and may go on', async () => {
    await untilHerVisit();
    const call = await callAs(undefined, '3', '9');
    await call.hears(/We verwittigen nu meteen/);
    await call.presses('*');
    await call.hears(/We verwittigen nu meteen/);
    await call.says('Ik ben aangekomen');
    await call.ends();
    expect(await timeline()).toContain('visit_arrived');
    const spoken = await callAs(undefined, '3');
    await spoken.says('Ze ligt op de grond');
    await spoken.hears(/Bel 112/);
    await spoken.hangsUp();
    await house.settled();
    const alerted = (await house.get(ListCases).run()).filter(({ alertOpen }) => alertOpen);
    expect(alerted).toHaveLength(2);
  });

  it('is called back when danger was pressed and she was asked often enough', async () => {
    const call = await callAs(undefined, '3', '9', '9', '9');
    await call.hears(/We bellen je\./);
    await call.hears(/nummer waarmee je nu belt/);
    await call.presses('1');
    await call.hears(/bellen je zodra we kunnen/);
    await call.ends();
    expect(await callbackTasksOpen()).toBe(1);
  });

  it('hears the address again, and may say then that she arrived', async () => {
    await untilHerVisit();
    const call = await callAs(undefined, '7', '3', '1');
    await call.presses(`${await code()}#`);
    await call.hears(/Pour réécouter l’adresse, appuyez sur étoile/);
    await call.presses('5');
    await call.hears(/Je ne connais pas ce choix/);
    await call.presses('*');
    await call.hears(/L’adresse est Baron Ruzettelaan/);
    await call.presses('2');
    await call.hears(/vous êtes arrivé.*À bientôt/);
    await call.ends();
    const happened = await timeline();
    expect(happened).toContain('visit_arrived');
    expect(happened.filter((kind) => kind.startsWith('address_'))).toEqual(['address_released']);
    expect(await callbackTasksOpen()).toBe(0);
  });

  it('hears the address, is not expected yet, says there is danger and asks for a call', async () => {
    const call = await callAs(undefined, '3', '1');
    await call.presses(`${await code()}#`);
    await call.presses('2');
    await call.hears(/Je bezoek is pas op/);
    await call.hears(/adres opnieuw horen/);
    await call.presses('9');
    await call.hears(/Bel 112/);
    await call.presses('0');
    await call.hears(/nummer waarmee je nu belt/);
    await call.presses('1');
    await call.ends();
    expect(await callbackTasksOpen()).toBe(1);
  });

  it('is called when she asks for it after the address', async () => {
    const call = await callAs(undefined, '3', '1');
    await call.presses(`${await code()}#`);
    await call.presses('0');
    await call.presses('1');
    await call.ends();
    expect(await callbackTasksOpen()).toBe(1);
  });

  it('and hangs up at the address leaves nothing to do', async () => {
    const call = await callAs(undefined, '3', '1');
    await call.presses(`${await code()}#`);
    await call.hangsUp();
    expect(await callbackTasksOpen()).toBe(0);
  });

  it('and hangs up in the menu leaves a trace, and no wish to be called', async () => {
    const call = await callAs(undefined, '3');
    await call.hears(/Je bezoek is op dinsdag 24 november/);
    await call.hangsUp();
    await house.settled();
    expect(await house.get(ReadCallbackTask).list('open')).toMatchObject([
      { volunteer: true, wants: 'nothing', ending: 'dropped' },
    ]);
  });

  it('gets the same answer when a step comes twice, the address too', async () => {
    house.phones.fault({ fault: 'double', number, times: 20 });
    const call = await callAs(undefined, '3', '1');
    await call.presses(`${await code()}#`);
    await call.hears(/Ruzettelaan/);
    await call.presses('*');
    await call.hears(/Ruzettelaan/);
    await call.hears(/adres opnieuw horen/);
    await call.waits();
    await call.ends();
    expect((await timeline()).filter((kind) => kind === 'address_released')).toHaveLength(1);
  });

  it.each(['+32470003199', null])(
    'and from no number of a volunteer (%s) is called back',
    async (other) => {
      const phone = other === null ? house.phones.hiddenPhone() : house.phones.phone(other);
      const call = await callAs(phone, '3');
      await call.hears(/kennen we niet als dat van een vrijwilliger/);
      await call.presses('0');
      await call.presses(other === null ? '0475999888#' : '1');
      if (other === null) {
        await call.presses('1');
      }
      await call.ends();
      expect(await callbackTasksOpen()).toBe(1);
      expect(await house.get(ListCases).run()).toHaveLength(1);
    },
  );
});
