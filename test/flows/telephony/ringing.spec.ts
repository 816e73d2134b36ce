import { CreateAccount, SetDuty } from '#accounts';
import { ListCases } from '#casework';
import type { AccountId } from '#kernel';
import { aCoordinator, coordinatorLogin } from '../../builders/a-coordinator.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const mobile = '+32475123456';
const second = '+32470009103';
const third = '+32470009104';

async function colleague(house: House, name: string, phone: string): Promise<AccountId> {
  const email = `${name.toLowerCase()}@voorbeeld.invalid`;
  const password = 'een lang genoeg wachtwoord';
  const account = {
    email,
    name: `${name} Voorbeeld`,
    role: 'coordinator',
    phone,
    password,
  } as const;
  return (await house.get(CreateAccount).run(account)).accountId;
}

async function lastCall(
  house: House,
): Promise<{ ending: string | null; answered_by: string | null }> {
  await house.settled();
  const rows = await house.database.query<{ ending: string | null; answered_by: string | null }[]>(
    'select ending, answered_by from call order by started_at desc, id desc limit 1',
  );
  return rows[0]!;
}

describe('a call in office hours', () => {
  let house: House;
  let caro: AccountId;

  beforeEach(async () => {
    house = await openHouse();
    caro = await aCoordinator(house);
    const dirk = await colleague(house, 'Dirk', second);
    await house.get(SetDuty).run({
      accountId: dirk,
      from: new Date('2026-11-20T00:00:00Z'),
      until: new Date('2026-11-30T00:00:00Z'),
    });
    await colleague(house, 'Els', third);
  });
  afterEach(() => house.close());

  it('greets, names 112 and rings at everyone on duty, with the number of the hotline', async () => {
    const call = await house.phones.phone(mobile).calls();
    await call.hears(/Meldpunt.*112/);
    const other = await house.phones.phone(second).rings();
    const ring = await house.phones.phone(coordinatorLogin.phone).rings();
    expect(ring.shown()).toMatchObject({ from: house.settings.TWILIO_VOICE_NUMBER });
    await ring.answers();
    await ring.hears(/Oproep voor het Meldpunt. Druk 1/);
    await ring.presses('1');
    await other.ends();
    await ring.hangsUp();
    await call.ends();
    expect(await lastCall(house)).toEqual({ ending: 'answered', answered_by: caro });
    expect(await house.get(ListCases).run()).toHaveLength(0);
  });

  it('is answered too when the caller hangs up first', async () => {
    const call = await house.phones.phone(mobile).calls();
    const ring = await house.phones.phone(second).rings();
    await ring.answers();
    await ring.presses('1');
    await call.hangsUp();
    expect(await lastCall(house)).toMatchObject({ ending: 'answered' });
  });

  it('asks a colleague who pressed a wrong key once more, then lets her go', async () => {
    const call = await house.phones.phone(mobile).calls();
    const other = await house.phones.phone(second).rings();
    await other.answers();
    await other.presses('5');
    await other.hears(/niet de 1. Druk 1/);
    await other.presses('2');
    await other.ends();
    const ring = await house.phones.phone(coordinatorLogin.phone).rings();
    await ring.answers();
    await ring.presses('4');
    await ring.presses('1');
    await call.hangsUp();
    expect(await lastCall(house)).toEqual({ ending: 'answered', answered_by: caro });
  });

  it('is not taken by a voicemail: the next circle rings, then the menu comes', async () => {
    const call = await house.phones.phone(mobile).calls();
    const voicemail = await house.phones.phone(coordinatorLogin.phone).rings();
    await voicemail.answers();
    await voicemail.waits();
    await (await house.phones.phone(second).rings()).refuses();
    await call.hears(/nog een collega/);
    const colleagueRings = await house.phones.phone(third).rings();
    await house.phones.clock.advance({ minutes: 0.5 });
    await colleagueRings.ends();
    await call.hears(/kan niemand van ons opnemen/);
    await call.hears(/112.*106.*1813/);
    await call.hears(/iemand anders, druk 1/);
    await call.presses('0');
    await call.presses('1');
    await call.ends();
    expect(await lastCall(house)).toEqual({ ending: null, answered_by: null });
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });

  it('that ends while it rings leaves a trace', async () => {
    const call = await house.phones.phone(mobile).calls();
    await call.hangsUp();
    expect(await lastCall(house)).toEqual({ ending: 'dropped', answered_by: null });
  });

  it('after five, at night and on a holiday goes to the menu at once', async () => {
    for (const at of ['2026-11-23T16:00:00Z', '2026-11-24T02:00:00Z', '2026-12-25T10:00:00Z']) {
      await house.phones.clock.set(new Date(at));
      const call = await house.phones.phone(mobile).calls();
      await call.hears(/iemand anders, druk 1/);
      await call.hangsUp();
    }
  });
});

describe('danger on the phone', () => {
  let house: House;

  beforeEach(async () => {
    house = await openHouse({ startAt: new Date('2026-11-23T21:00:00Z') });
  });
  afterEach(() => house.close());

  it('is told to who is on duty while the caller is on the line', async () => {
    await aCoordinator(house);
    const call = await house.phones.phone(mobile).calls();
    await call.presses('9');
    await call.hears(/112.*101/);
    await call.hears(/wie bij ons van wacht is/);
    await house.phones.phone(coordinatorLogin.phone).receives(/tekens van gevaar/);
    expect(call.shown().state).toBe('in-progress');
    await call.presses('2');
    await call.presses('1');
    await call.ends();
    await house.settled();
    const cases = await house.get(ListCases).run();
    expect(cases.map(({ danger, alertOpen }) => [danger, alertOpen])).toEqual([[true, true]]);
    await house.later(15);
    await house.phones.phone(coordinatorLogin.phone).receives(/al 15 min/);
  });

  it('hears that nobody is on duty, and what to do', async () => {
    await colleague(house, 'Els', third);
    const call = await house.phones.hiddenPhone().calls();
    await call.presses('9');
    await call.hears(/niemand van ons van wacht.*112 of 101.*050 44 88 44/);
    await house.phones.phone(third).receives(/tekens van gevaar/);
    await call.presses('2');
    await call.presses('0475123456#');
    await call.presses('1');
    await call.ends();
    await house.settled();
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });
});
