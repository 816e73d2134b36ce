import { ReadCallbackTask } from '#calls';
import { ReadCase } from '#casework';
import { AddOfficeDay, OfficeCalendar, RemoveOfficeDay } from '#geography';
import { type AccountId, type DayException, type LocalDate, parseLocalDate } from '#kernel';
import { deadlineView } from '../../apps/api/desk/board/deadline-view.ts';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aReport } from '../builders/a-report.ts';
import { type House, openHouse } from '../support/open-house.ts';

const tuesday = date('2026-11-24');
const mobile = '+32475123456';

function date(text: string): LocalDate {
  return parseLocalDate(text)!;
}

describe('an exception for a day', () => {
  let house: House;
  let accountId: AccountId;

  beforeEach(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterEach(() => house.close());

  const note = (day: LocalDate, hours: DayException): Promise<boolean> =>
    house.get(AddOfficeDay).run({ date: day, hours, reason: 'Studiedag', accountId });

  it('leaves a deadline that is counted already where it is, and counts in the next one', async () => {
    const before = await aReport(house, 'before');
    await note(tuesday, 'closed');
    const after = await aReport(house, 'after');
    const wednesday = new Date('2026-11-25T16:00:00Z');
    const { dueAt } = await house.get(ReadCase).run(before.caseId);
    expect(dueAt).toEqual(wednesday);
    expect((await house.get(ReadCase).run(after.caseId)).dueAt).toEqual(
      new Date('2026-11-26T16:00:00Z'),
    );
    // what is left until then is told as it is: today and Wednesday
    const calendar = await house.get(OfficeCalendar).run();
    const now = house.phones.clock.now();
    expect(deadlineView(wednesday, now, 'x', calendar).left).toBe('nog 1 werkdag');
    await house.get(RemoveOfficeDay).run(tuesday);
    const usual = await house.get(OfficeCalendar).run();
    expect(deadlineView(wednesday, now, 'x', usual).left).toBe('nog 2 werkdagen');
  });

  it('lets a call of that day go to the menu, and its item wait for the next opening', async () => {
    await note(tuesday, 'closed');
    await house.phones.clock.set(new Date('2026-11-24T09:00:00Z'));
    const call = await house.phones.phone(mobile).calls();
    await call.hears(/iemand anders, druk 1/);
    await call.presses('0');
    await call.presses('1');
    await call.ends();
    await house.settled();
    const [item] = await house.get(ReadCallbackTask).list('open');
    expect(item?.dueAt).toEqual(new Date('2026-11-25T07:30:00Z'));
  });

  it('rings on a holiday that is open, and from the hour that was noted', async () => {
    await note(date('2026-12-25'), { from: '10:00', to: '12:00' });
    await house.phones.clock.set(new Date('2026-12-25T08:30:00Z'));
    const early = await house.phones.phone(mobile).calls();
    await early.hears(/iemand anders, druk 1/);
    await early.hangsUp();
    await house.phones.clock.set(new Date('2026-12-25T09:00:00Z'));
    const call = await house.phones.phone(mobile).calls();
    await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
    await call.hears(/kan niemand van ons opnemen/);
    await call.hangsUp();
  });
});
