import { ReadCallbackTask } from '#calls';
import type { AccountId, VolunteerId } from '#kernel';
import { ListOpenTasks } from '#tasks';
import { MoveVolunteer, ReadVolunteer, type VolunteerView } from '#volunteers';
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

/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');

let house: House;
let accountId: AccountId;
let number: string;
let jan: VolunteerId;
let round = 0;

beforeAll(async () => {
  house = await openHouse({ startAt: EVENING });
  accountId = await aCoordinator(house);
});
beforeEach(async () => {
  round += 1;
  number = `+32470005${String(100 + round)}`;
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
});
afterAll(() => house.close());

async function calls(...keys: string[]): Promise<CallDriver> {
  const call = await house.phones.phone(number).calls();
  for (const key of keys) {
    await call.presses(key);
  }
  return call;
}

async function volunteer(): Promise<VolunteerView> {
  await house.settled();
  return house.get(ReadVolunteer).run(jan);
}

async function moves(): Promise<number> {
  return (await volunteer()).events.filter(({ kind }) => kind === 'moved').length;
}

async function toCall(): Promise<number> {
  await house.settled();
  const open = await house.get(ReadCallbackTask).list('open');
  return open.filter((task) => task.number === number).length;
}

async function tasks(): Promise<string[]> {
  const all = await house.get(ListOpenTasks).run({ offset: 0, limit: 100 });
  return all.filter(({ about }) => about.volunteerId === jan).map(({ kind }) => kind);
}

async function visitsTomorrow(): Promise<void> {
  const caseId = await anAgreedPerson(house, accountId, `rest ${String(round)}`);
  await ask(house, caseId, [jan], accountId);
  await house.phones.phone(number).texts('ja');
  await house.settled();
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date('2026-11-24T13:00:00Z'));
  await house.settled();
}

describe('a volunteer who calls with no visit ahead', () => {
  it('pauses for some weeks, puts that right, and comes back in another call', async () => {
    const call = await calls('3');
    await call.hears(/geen bezoek voor je gepland/);
    await call.hears(/een tijd pauze, druk 4/);
    await call.presses('4');
    await call.hears(/Hoeveel weken wil je pauze/);
    await call.presses('3');
    await call.hears(/tot en met maandag 14 december vragen we je niets/);
    expect(await volunteer()).toMatchObject({
      ...{ state: 'paused', pausedThrough: '2026-12-14' },
    });
    await call.presses('2');
    await call.presses('1');
    await call.hears(/tot en met maandag 30 november/);
    await call.waits();
    await call.ends();
    expect(await volunteer()).toMatchObject({ pausedThrough: '2026-11-30' });
    const again = await calls('3');
    await again.hears(/Je staat op pauze, tot en met maandag 30 november/);
    await again.hears(/Mogen we je weer vragen, druk 4/);
    await again.presses('4');
    await again.hears(/Fijn dat je er weer bent.*We mogen je weer vragen/);
    await again.ends();
    const { state, events } = await volunteer();
    expect(state).toBe('active');
    expect(events[0]).toMatchObject({ kind: 'moved', way: 'phone', accountId: undefined });
    expect(await toCall()).toBe(0);
    expect(await tasks()).toEqual([]);
  });

  it('gets no question that was open any more', async () => {
    const caseId = await anAgreedPerson(house, accountId, 'with an offer open');
    await ask(house, caseId, [jan], accountId);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
    await (await calls('3', '4', '2')).hangsUp();
    await house.settled();
    expect((await offerTo(house, caseId, jan)).state).toBe('withdrawn');
    expect(await toCall()).toBe(0);
  });

  it('is called where she does not know how long, and does not pause then', async () => {
    const call = await calls('7', '3', '4');
    await call.hears(/Combien de semaines/);
    await call.presses('0');
    await call.hears(/rappelons au numéro/);
    await call.presses('1');
    await call.ends();
    expect(await toCall()).toBe(1);
    expect((await volunteer()).state).toBe('active');
  });

  it('hears where to turn in danger, and pauses by no key of danger', async () => {
    const call = await calls('8', '3', '4', '9');
    await call.hears(/Call 112/);
    await call.hears(/For how many weeks/);
    await call.hangsUp();
    expect((await volunteer()).state).toBe('active');
    expect(await toCall()).toBe(1);
  });

  it('pauses once where each step comes twice', async () => {
    const before = await moves();
    house.phones.fault({ fault: 'double', number, times: 20 });
    await (await calls('3', '4', '5')).hangsUp();
    expect(await moves()).toBe(before + 1);
  });

  it('is asked at most three times, then called', async () => {
    const call = await calls('3', '7', '*');
    await call.waits();
    await call.hears(/We bellen je/);
    await call.presses('1');
    await call.ends();
    const other = await calls('3', '4', '*', '*');
    await other.waits();
    await other.hears(/We bellen je/);
    await other.hangsUp();
    expect((await volunteer()).state).toBe('active');
    expect(await toCall()).toBe(2);
  });

  it('has no choice where one of us decides, and is called', async () => {
    const suspended = {
      volunteerId: jan,
      to: 'suspended',
      by: { way: 'desk', accountId },
    } as const;
    await house.get(MoveVolunteer).run(suspended);
    const call = await calls('3');
    await call.hears(/We bellen je graag terug/);
    expect(JSON.stringify(call.shown())).not.toMatch(/pauze/);
    await call.presses('1');
    await call.ends();
    expect(await toCall()).toBe(1);
    expect((await volunteer()).state).toBe('suspended');
  });

  it('is not told that she may be asked where her screening ended meanwhile', async () => {
    await (await calls('3', '4', '8')).hangsUp();
    await house.settled();
    await house.database.query("update volunteer set screened_until = '2026-11-01' where id = $1", [
      jan,
    ]);
    const call = await calls('3', '4');
    await call.hears(/We bellen je eerst nog even/);
    await call.presses('1');
    await call.ends();
    expect((await volunteer()).state).toBe('active');
    expect(await toCall()).toBe(1);
  });
});

describe('a volunteer who calls with a visit ahead', () => {
  it('hears it, pauses with the visit still standing, and a coordinator looks at it once', async () => {
    await visitsTomorrow();
    const call = await calls('3');
    await call.hears(/Je bezoek is op dinsdag 24 november/);
    await call.hears(/druk 1.*een tijd pauze, druk 4/);
    await call.presses('4');
    await call.presses('4');
    await call.hears(/Je bezoek op dinsdag 24 november.* blijft staan. Kan je dan niet, druk 0/);
    await call.presses('2');
    await call.presses('6');
    await call.presses('0');
    await call.presses('1');
    await call.ends();
    expect((await volunteer()).state).toBe('paused');
    expect(await tasks()).toEqual(['volunteer_pauses']);
    expect(await toCall()).toBe(1);
    const again = await calls('3');
    await again.hears(/Je bezoek is op/);
    await again.hears(/Je staat op pauze/);
    await again.hears(/Mogen we je weer vragen, druk 4/);
    await again.presses('4');
    await again.ends();
    expect((await volunteer()).state).toBe('active');
  });
});
