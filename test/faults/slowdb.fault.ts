import { type Fault } from './slowdb-faults.ts';
import { type SlowDatabaseFound, type Tried, tryFaults } from './slowdb.ts';

let tried: Tried[];

beforeAll(async () => {
  tried = await tryFaults();
});

it('says of every fault that it can be sent again, keeps the words, and takes each report once', () => {
  for (const { fault, found } of tried) {
    const expected = expectedOf(fault);
    process.stdout.write(
      `${JSON.stringify({ fault: `database: ${fault.name}`, expected, found: found ?? 'not tried: no disk can be mounted here' })}\n`,
    );
  }
  const all = tried.filter(({ found }) => found !== undefined);
  expect(all.map(({ found }) => found)).toMatchObject(all.map(({ fault }) => expectedOf(fault)));
});

function expectedOf({ readyz, sqlState }: Fault): Partial<SlowDatabaseFound> {
  return {
    form: '503, words kept',
    api: '503, database.away, Retry-After',
    text: '503, to be sent again',
    ...(readyz === undefined ? {} : { readyz }),
    again: [200, 201, 200, 200, 201, 200],
    reports: 3,
    ...(sqlState === undefined ? {} : { codes: [sqlState] }),
  };
}
