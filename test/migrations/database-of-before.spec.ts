import { createDataSource, DatabaseOfBefore, migrate, moveDemonstrationAside } from '#platform';
import { emptyDatabase, onDatabase } from '../support/database.ts';

/** A migration that this version does not have. */
const OLD = 'CreateShortWay1764000001301';

describe('a database that another version made', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  const settings = (url = database.url) => ({ DATABASE_URL: url, DATABASE_DIRECT_URL: undefined });

  async function ask(sql: string, url = database.url): Promise<Record<string, unknown>[]> {
    const dataSource = await createDataSource({ DATABASE_URL: url }).initialize();
    try {
      return await dataSource.query(sql);
    } finally {
      await dataSource.destroy();
    }
  }

  async function madeByAnother({ demonstration }: { demonstration: boolean }): Promise<void> {
    await migrate(settings());
    await ask(`insert into migrations (timestamp, name) values (1764000001301, '${OLD}')`);
    await ask('create table kept as select 7 as n');
    if (demonstration) {
      await ask('update deployment set demonstration = true');
    }
  }

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(async () => {
    await database.drop();
  });

  it('is refused as it is, and the refusal names the migration', async () => {
    await madeByAnother({ demonstration: false });
    expect(await moveDemonstrationAside(settings())).toBeUndefined();
    const refused = migrate(settings());
    await expect(refused).rejects.toThrow(DatabaseOfBefore);
    await expect(refused).rejects.toThrow(OLD);
    expect(await ask('select n from kept')).toEqual([{ n: 7 }]);
  });

  it('is moved aside whole when it is a demonstration, and an empty one has its name', async () => {
    await madeByAnother({ demonstration: true });
    const aside = await moveDemonstrationAside(settings());
    expect(aside).toMatch(/_before_\d{14}$/);
    const moved = onDatabase(database.url, aside ?? '');
    expect(await ask('select n from kept', moved)).toEqual([{ n: 7 }]);
    expect(await migrate(settings())).not.toEqual([]);
    expect(await ask('select demonstration from deployment')).toEqual([{ demonstration: false }]);
    await ask(`drop database "${aside ?? ''}"`);
  });

  it.each([
    { what: 'an empty database', make: () => Promise.resolve() },
    { what: 'a demonstration of this version', make: () => demonstrationOfNow() },
  ])('is not $what: that one stays where it is', async ({ make }) => {
    await make();
    expect(await moveDemonstrationAside(settings())).toBeUndefined();
    await migrate(settings());
  });

  async function demonstrationOfNow(): Promise<void> {
    await migrate(settings());
    await ask('update deployment set demonstration = true');
  }
});
