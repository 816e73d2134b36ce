import { Writable } from 'node:stream';
import { openLog } from '../log/log.ts';
import { whenDatabaseIsThere } from './when-database-is-there.ts';

describe('a program that needs the database', () => {
  const lines: string[] = [];
  const log = openLog(
    { LOG_LEVEL: 'warn' },
    'test',
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    }),
  );
  beforeEach(() => {
    lines.length = 0;
  });

  /** Away for so many looks, with the error that each gets. */
  const awayFor = (looks: number, code: string) => {
    let left = looks;
    return (): Promise<string> => {
      left -= 1;
      return left < 0
        ? Promise.resolve('there')
        : Promise.reject(Object.assign(new Error('x'), { code }));
    };
  };

  it.each(['57P03', 'ECONNREFUSED'])('waits for it as long as it takes: %s', async (code) => {
    let opened = 0;
    const meanwhile = (): Promise<void> => {
      opened += 1;
      return Promise.resolve();
    };
    const waiting = { log, meanwhile, pauseMs: 0 };
    expect(await whenDatabaseIsThere(awayFor(65, code), waiting)).toBe('there');
    expect(opened).toBe(1);
    expect(lines).toHaveLength(3);
  });

  it('ends at once when waiting would not help', async () => {
    const wrongPassword = awayFor(1, '28P01');
    await expect(whenDatabaseIsThere(wrongPassword, { log, pauseMs: 0 })).rejects.toMatchObject({
      code: '28P01',
    });
    expect(lines).toEqual([]);
  });
});
