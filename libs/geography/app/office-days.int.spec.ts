import { type DayException, type LocalDate, newId, nextOpening, parseLocalDate } from '#kernel';
import { HandClock, openLog, PlatformModule, UnitOfWork } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { GeographyModule } from '../geography.module.ts';
import { AddOfficeDay } from './add-office-day.ts';
import { ListOfficeDays } from './list-office-days.ts';
import { OfficeCalendar } from './office-calendar.ts';
import { RemoveOfficeDay } from './remove-office-day.ts';

const mondayTen = new Date('2026-11-23T09:00:00Z');
const tuesday = date('2026-11-24');
const mo = newId<'account'>();
const clock = new HandClock(mondayTen);
let database: FreshDatabase;
let programs: TestingModule[];

function date(text: string): LocalDate {
  return parseLocalDate(text)!;
}

/** The subject as a program has it, on the one database. */
async function aProgram(): Promise<TestingModule> {
  const settings = testSettings({ DATABASE_URL: database.url });
  const platform = PlatformModule.on({ settings, clock, log: openLog(settings, 'test') });
  const imports = [platform, GeographyModule];
  const program = await Test.createTestingModule({ imports }).compile();
  programs.push(program);
  return program;
}

beforeEach(async () => {
  clock.set(mondayTen);
  database = await freshDatabase();
  programs = [];
  await aProgram();
});

afterEach(async () => {
  await Promise.all(programs.map((program) => program.close()));
  await database.drop();
});

const add = (
  day: LocalDate,
  hours: DayException,
  { reason = 'Studiedag', accountId = mo, program = 0 } = {},
): Promise<boolean> =>
  programs[program]!.get(AddOfficeDay).run({ date: day, hours, reason, accountId });
const list = async (): Promise<[string, DayException, string][]> =>
  (await programs[0]!.get(ListOfficeDays).run()).map((day) => [day.date, day.hours, day.reason]);
const opensAt = async (at: string, program = 0): Promise<string> =>
  nextOpening(new Date(at), await programs[program]!.get(OfficeCalendar).run()).toISOString();

describe('the calendar of the office', () => {
  it('holds at once for every program, and is as before once the exception is gone', async () => {
    await aProgram();
    expect(await opensAt('2026-11-23T18:00:00Z', 1)).toBe('2026-11-24T07:30:00.000Z');
    await add(tuesday, 'closed');
    expect(await opensAt('2026-11-23T18:00:00Z', 1)).toBe('2026-11-25T07:30:00.000Z');
    await programs[0]!.get(RemoveOfficeDay).run(tuesday);
    await programs[0]!.get(RemoveOfficeDay).run(tuesday);
    expect(await opensAt('2026-11-23T18:00:00Z', 1)).toBe('2026-11-24T07:30:00.000Z');
  });

  it('opens on a holiday, and on the day of a clock change', async () => {
    await add(date('2026-12-25'), { from: '10:00', to: '12:00' });
    expect(await opensAt('2026-12-25T05:00:00Z')).toBe('2026-12-25T09:00:00.000Z');
    await add(date('2027-03-28'), { from: '08:30', to: '12:00' });
    expect(await opensAt('2027-03-27T18:00:00Z')).toBe('2027-03-28T06:30:00.000Z');
    await add(date('2027-10-31'), { from: '08:30', to: '12:00' });
    expect(await opensAt('2027-10-30T18:00:00Z')).toBe('2027-10-31T07:30:00.000Z');
  });

  it('is of the transaction that asks: what is noted in it counts already', async () => {
    await programs[0]!.get(UnitOfWork).run(async () => {
      await add(tuesday, 'closed');
      expect(await opensAt('2026-11-23T18:00:00Z')).toBe('2026-11-25T07:30:00.000Z');
    });
  });
});

describe('two managers at once', () => {
  it('who say the same leave one row', async () => {
    await aProgram();
    await Promise.all([add(tuesday, 'closed'), add(tuesday, 'closed', { program: 1 })]);
    expect(await list()).toEqual([['2026-11-24', 'closed', 'Studiedag']]);
  });

  it('who say different things leave the row of the first, and the second hears so', async () => {
    await aProgram();
    const said = await Promise.allSettled([
      add(tuesday, 'closed'),
      add(tuesday, { from: '09:00', to: '12:00' }, { program: 1 }),
    ]);
    const refused = said.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'office_day.taken' } }]);
    expect(await list()).toHaveLength(1);
  });
});

describe('the list of exceptions', () => {
  it('starts today, in order, and keeps what is over for counting back', async () => {
    await add(date('2026-12-24'), { from: '08:30', to: '12:00' }, { reason: 'Kerstavond' });
    await add(tuesday, 'closed');
    expect(await list()).toEqual([
      ['2026-11-24', 'closed', 'Studiedag'],
      ['2026-12-24', { from: '08:30', to: '12:00' }, 'Kerstavond'],
    ]);
    clock.set(new Date('2026-11-25T09:00:00Z'));
    expect((await list()).map(([day]) => day)).toEqual(['2026-12-24']);
    expect(await opensAt('2026-11-23T18:00:00Z')).toBe('2026-11-25T07:30:00.000Z');
    await expect(programs[0]!.get(RemoveOfficeDay).run(tuesday)).rejects.toMatchObject({
      code: 'office_day.past',
    });
  });

  it('keeps the reason sealed, and nothing of it once the day is taken off', async () => {
    await add(tuesday, 'closed', { reason: 'Els is ziek' });
    const read = (sql: string): Promise<Record<string, unknown>[]> =>
      programs[0]!.get(UnitOfWork).run((tx) => tx.query(sql));
    const [row] = await read('select reason from office_day');
    expect((row!['reason'] as Buffer).toString('latin1')).not.toContain('ziek');
    await programs[0]!.get(RemoveOfficeDay).run(tuesday);
    expect(await read('select 1 from subject_key where wrapped_key is not null')).toEqual([]);
  });

  it('refuses what cannot be', async () => {
    await expect(add(date('2026-12-25'), 'closed')).rejects.toMatchObject({
      code: 'office_day.as_usual',
    });
    await expect(add(date('2026-11-20'), 'closed')).rejects.toMatchObject({
      code: 'office_day.past',
    });
    expect(await list()).toEqual([]);
  });
});
