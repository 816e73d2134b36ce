import { type AccountId, newId, parsePhone } from '#kernel';
import { HandClock, openLog, PlatformModule, UnitOfWork } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { AccountsModule } from '../accounts.module.ts';
import type { Role } from '../domain/roles.ts';
import { AccessesOfCase } from './accesses-of-case.ts';
import { AccountByPhone } from './account-by-phone.ts';
import { AccountNames } from './account-names.ts';
import { CloseAccount } from './close-account.ts';
import { CreateAccount } from './create-account.ts';
import { EndDuty } from './end-duty.ts';
import { LastChanges } from './last-changes.ts';
import { NoteAccess } from './note-access.ts';
import { OnDuty } from './on-duty.ts';
import { OthersOnRoster } from './others-on-roster.ts';
import { ReadRoster } from './read-roster.ts';
import { SetDuty } from './set-duty.ts';

let database: FreshDatabase;
let context: TestingModule;
const clock = new HandClock(at(9));

function at(hour: number): Date {
  return new Date(Date.UTC(2026, 10, 23, hour));
}

const get = <T>(type: abstract new (...args: never[]) => T): T => context.get<T>(type);

beforeEach(async () => {
  database = await freshDatabase();
  clock.set(at(9));
  const settings = testSettings({ DATABASE_URL: database.url });
  context = await Test.createTestingModule({
    imports: [
      PlatformModule.on({ settings, clock, log: openLog(settings, 'test') }),
      AccountsModule,
    ],
  }).compile();
  await context.init();
});

afterEach(async () => {
  await context.close();
  await database.drop();
});

async function aColleague(
  name: string,
  { role = 'coordinator', phone }: { role?: Role; phone?: string } = {},
): Promise<AccountId> {
  const { accountId } = await get(CreateAccount).run({
    email: `${name.toLowerCase()}@brugge.invalid`,
    name,
    role,
    password: 'drie zwanen op de rei',
    ...(phone === undefined ? {} : { phone }),
  });
  return accountId;
}

const namesOnDuty = async (): Promise<string[]> =>
  (await get(OnDuty).run()).map(({ name }) => name);

describe('the duty roster', () => {
  it('tells who is on duty, with how to reach her', async () => {
    const accountId = await aColleague('An', { phone: '0470 12 34 56' });
    await get(SetDuty).run({ accountId, from: at(8), until: at(17) });
    expect(await get(OnDuty).run()).toEqual([
      {
        accountId,
        subjectId: expect.any(String) as string,
        name: 'An',
        email: 'an@brugge.invalid',
        phone: '+32470123456',
      },
    ]);
  });

  it('goes from one to the next without a gap and without both', async () => {
    const [an, bo] = [await aColleague('An'), await aColleague('Bo')];
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(12) });
    await get(SetDuty).run({ accountId: bo, from: at(12), until: at(17) });
    expect(await namesOnDuty()).toEqual(['An']);
    clock.set(at(12));
    expect(await namesOnDuty()).toEqual(['Bo']);
    clock.set(at(17));
    expect(await namesOnDuty()).toEqual([]);
  });

  it('knows who else can be called: who comes on duty soonest first, never an operator', async () => {
    const [an, bo, ce] = [await aColleague('An'), await aColleague('Bo'), await aColleague('Ce')];
    await aColleague('Dee', { role: 'operator' });
    await aColleague('Eef', { role: 'manager' });
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(12) });
    await get(SetDuty).run({ accountId: ce, from: at(12), until: at(14) });
    await get(SetDuty).run({ accountId: an, from: at(13), until: at(17) });
    await get(SetDuty).run({ accountId: bo, from: at(14), until: at(17) });
    const others = await get(OthersOnRoster).run([an]);
    expect(others.map(({ name }) => name)).toEqual(['Ce', 'Bo', 'Eef']);
  });

  it('keeps one stretch of what overlaps, so that nobody is alerted twice', async () => {
    const an = await aColleague('An');
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(12) });
    await Promise.all([
      get(SetDuty).run({ accountId: an, from: at(8), until: at(12) }),
      get(SetDuty).run({ accountId: an, from: at(11), until: at(17) }),
    ]);
    for (const hour of [8, 11, 16]) {
      clock.set(at(hour));
      expect(await namesOnDuty()).toEqual(['An']);
    }
  });

  it('ends a stretch now, or leaves it whole when somebody made it longer meanwhile', async () => {
    const an = await aColleague('An');
    for (let round = 0; round < 5; round += 1) {
      await get(SetDuty).run({ accountId: an, from: at(8), until: at(12) });
      const [shift] = (await get(ReadRoster).run(1)).shifts;
      const [ended] = await Promise.allSettled([
        get(EndDuty).run(shift!.id),
        get(SetDuty).run({ accountId: an, from: at(11), until: at(17) }),
      ]);
      const left = (await get(ReadRoster).run(1)).shifts.map(({ startsAt }) => startsAt);
      expect(left).toEqual([ended.status === 'fulfilled' ? at(11) : at(8)]);
      const [last] = (await get(ReadRoster).run(1)).shifts;
      await get(EndDuty).run(last!.id);
      expect(await namesOnDuty()).toEqual([]);
    }
  });

  it('tells the coming hole: of the night that follows, no further', async () => {
    const an = await aColleague('An');
    const gap = async (): Promise<unknown> => {
      const found = await get(ReadRoster).comingGap(at(9));
      return found && [found.from, found.to, found.inOfficeHours];
    };
    const tomorrow = new Date('2026-11-24T07:30:00Z');
    expect(await gap()).toEqual([at(9), tomorrow, true]);
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(16) });
    expect(await gap()).toEqual([at(16), tomorrow, false]);
    await get(SetDuty).run({ accountId: an, from: at(16), until: tomorrow });
    expect(await gap()).toBeUndefined();
  });

  it('refuses an end that is not after the start, and an account that is not there', async () => {
    const an = await aColleague('An');
    await expect(
      get(SetDuty).run({ accountId: an, from: at(8), until: at(8) }),
    ).rejects.toMatchObject({ code: 'duty.ends_before_it_starts' });
    await expect(
      get(SetDuty).run({ accountId: newId<'account'>(), from: at(8), until: at(9) }),
    ).rejects.toMatchObject({ code: 'account.unknown' });
  });

  it('leaves out who left', async () => {
    const an = await aColleague('An', { phone: '0470 12 34 56' });
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(12) });
    await get(CloseAccount).run(an);
    expect(await namesOnDuty()).toEqual([]);
    expect(await get(AccountByPhone).run(parsePhone('0470123456')!)).toBeUndefined();
    expect(await get(AccountNames).run([an])).toEqual(new Map([[an, 'An']]));
  });
});

describe('a colleague', () => {
  it('is found by her number, and nobody by another', async () => {
    const an = await aColleague('An', { phone: '0470 12 34 56' });
    expect((await get(AccountByPhone).run(parsePhone('0470123456')!))?.accountId).toBe(an);
    expect(await get(AccountByPhone).run(parsePhone('0470123457')!)).toBeUndefined();
  });

  it('has a name for the timeline; who is unknown has none', async () => {
    const [an, bo] = [await aColleague('An'), await aColleague('Bo')];
    const unknown = newId<'account'>();
    expect(await get(AccountNames).run([bo, an, bo, unknown])).toEqual(
      new Map([
        [an, 'An'],
        [bo, 'Bo'],
      ]),
    );
  });
});

describe('the log of changes', () => {
  it('tells who put whom on the roster, and who took her off', async () => {
    const [an, bo] = [await aColleague('An'), await aColleague('Bo')];
    await get(SetDuty).run({ accountId: an, from: at(8), until: at(12), by: bo });
    clock.advance(1);
    await get(SetDuty).run({ accountId: an, from: at(14), until: at(16) });
    const { shifts } = await get(ReadRoster).run(1);
    for (const { id } of shifts) {
      clock.advance(1);
      await get(EndDuty).run(id, bo);
    }
    const changes = await get(LastChanges).run(['duty.set', 'duty.ended', 'duty.removed']);
    const refs = (from: number, until: number): object => ({
      ...{ accountId: an, from: at(from).toISOString(), until: at(until).toISOString() },
    });
    expect(changes.map(({ what, accountId, refs: of }) => [what, accountId, of])).toEqual([
      ['duty.removed', bo, refs(14, 16)],
      ['duty.ended', bo, refs(8, 12)],
      ['duty.set', undefined, refs(14, 16)],
      ['duty.set', bo, refs(8, 12)],
    ]);
  });

  it('is silent about what was refused, and about a shift that was over', async () => {
    const an = await aColleague('An');
    await get(SetDuty).run({ accountId: an, from: at(6), until: at(12) });
    const [shift] = (await get(ReadRoster).run(1)).shifts;
    clock.set(at(13));
    await get(EndDuty).run(shift!.id, an);
    await expect(
      get(SetDuty).run({ accountId: an, from: at(8), until: at(8), by: an }),
    ).rejects.toThrow();
    expect(await get(LastChanges).run(['duty.set', 'duty.ended'])).toHaveLength(1);
  });

  it.each(['update change_log set what = what', 'delete from change_log', 'truncate change_log'])(
    'refuses «%s»',
    async (sql) => {
      await expect(get(UnitOfWork).run((tx) => tx.query(sql))).rejects.toThrow('append-only');
    },
  );
});

describe('the log of looks into a case', () => {
  it('tells who looked at what and when', async () => {
    const an = await aColleague('An');
    const caseId = newId<'case'>();
    await get(NoteAccess).run({ accountId: an, caseId, what: 'case.read' });
    clock.advance(5);
    await get(NoteAccess).run({ accountId: an, caseId, what: 'recording.heard' });
    await get(NoteAccess).run({ accountId: an, caseId: newId<'case'>(), what: 'case.read' });
    expect(await get(AccessesOfCase).run(caseId)).toEqual([
      { accountId: an, what: 'case.read', at: at(9) },
      { accountId: an, what: 'recording.heard', at: new Date('2026-11-23T09:05:00Z') },
    ]);
  });

  it.each(['update access_log set what = what', 'delete from access_log', 'truncate access_log'])(
    'refuses «%s»',
    async (sql) => {
      await expect(get(UnitOfWork).run((tx) => tx.query(sql))).rejects.toThrow('append-only');
    },
  );
});
