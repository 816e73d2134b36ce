import type { E164, LocalDate, VolunteerId } from '#kernel';
import { ListOpenTasks } from '#tasks';
import { MoveVolunteer, ReadVolunteer, type VolunteerView } from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy } from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

/** The house opens on Monday 23 November 2026 at ten. */
const DAY_MINUTES = 24 * 60;
const number = '+32470004012' as E164;

let house: House;
let jan: VolunteerId;

beforeEach(async () => {
  house = await openHouse();
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  await house.settled();
});
afterEach(() => house.close());

const texts = async (body: string): Promise<void> => {
  await house.phones.phone(number).texts(body);
  await house.settled();
};
const hers = (): Promise<VolunteerView> => house.get(ReadVolunteer).run(jan);

describe('a pause until a day', () => {
  it('is over by itself after that day, stays in her history, and she is looked after from then on', async () => {
    await texts('PAUZE TOT MAANDAG');
    expect(await hers()).toMatchObject({ state: 'paused', pausedThrough: '2026-11-30' });
    const lies = await aDeskClient(house, 'coordinator');
    const said = /pauze[^]*tot en met 30 november 2026/i;
    expect((await lies.opens(`/desk/volunteers/${jan}`)).page).toMatch(said);
    expect((await lies.opens('/desk/volunteers')).page).toMatch(said);
    await house.later(7 * DAY_MINUTES);
    expect((await hers()).state).toBe('paused');
    await house.later(DAY_MINUTES);
    const { state, pausedThrough, events } = await hers();
    expect([state, pausedThrough]).toEqual(['active', undefined]);
    expect(events[0]).toMatchObject({ kind: 'moved', way: 'itself', refs: { from: 'paused' } });
    const { page } = await lies.opens('/desk/volunteers?toestand=active');
    expect(page).toContain('Jan Peeters');
    const call = await house.phones.phone(number).calls();
    await call.presses('3');
    await call.hears(/een tijd pauze, druk 4/);
    expect(JSON.stringify(call.shown())).not.toMatch(/Je staat op pauze/);
    await call.hangsUp();
    await house.later(57 * DAY_MINUTES);
    expect((await house.get(ListOpenTasks).run()).map(({ kind }) => kind)).toContain(
      'volunteer_without_task',
    );
  }, 60_000);

  it('that was moved, or ended by her, leaves its first timer to ring for nothing', async () => {
    await texts('PAUZE TOT 30 NOVEMBER');
    await texts('PAUZE TOT 7 DECEMBER');
    await house.later(9 * DAY_MINUTES);
    expect(await hers()).toMatchObject({ state: 'paused', pausedThrough: '2026-12-07' });
    await texts('TERUG');
    await texts('PAUZE');
    await house.later(9 * DAY_MINUTES);
    expect(await hers()).toMatchObject({ state: 'paused', pausedThrough: undefined });
  });

  it.each([
    ['2026-11-22', 'Deze dag is al voorbij'],
    ['2036-11-23', 'hoogstens een jaar'],
  ])('until %s is taken by no form of the desk, and by nothing behind it', async (day, why) => {
    const accountId = await aCoordinator(house);
    const by = { way: 'desk', accountId } as const;
    const until = day as LocalDate;
    await expect(
      house.get(MoveVolunteer).run({ volunteerId: jan, to: 'paused', until, by }),
    ).rejects.toMatchObject({ name: 'DomainError' });
    const lies = await aDeskClient(house, 'coordinator');
    const answer = await lies.sends(`/desk/volunteers/${jan}`, `/desk/volunteers/${jan}/move`, {
      to: 'paused',
      until,
    });
    expect([answer.status, answer.page]).toEqual([400, expect.stringContaining(why)]);
    expect((await hers()).state).toBe('active');
  });
});
