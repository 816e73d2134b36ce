import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aReport, postReport } from '../flows/wrong-input/sending.ts';
import { describeWith } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import { count, untilAllIsUp, untilReady, up } from './looks.ts';
import { type OwnRedis, ownRedisServer, redisServer } from './own-redis.ts';

describeWith(redisServer, 'a Redis that is taken away and comes back', () => {
  let redis: OwnRedis;
  let house: House;

  beforeAll(async () => {
    redis = await ownRedisServer();
    house = await openHouse({ backend: 'redis' });
    await aCoordinator(house);
    await untilAllIsUp(house);
  });
  afterAll(async () => {
    await house.close();
    await redis.close();
  });

  async function accept(key: string, danger = false): Promise<void> {
    const answer = await postReport(house.app, { ...aReport, danger }, { 'idempotency-key': key });
    expect(answer.statusCode).toBe(201);
  }

  /** As after the minute in which a job that was handed over is believed to be on its way. */
  async function handOverAgain(): Promise<void> {
    await house.database.query(
      `update outbox set sent_at = sent_at - interval '61 seconds' where state = 'sent'`,
    );
    house.worker.wake();
  }

  it('takes reports while it is away, and /readyz and /metrics tell the truth', async () => {
    await redis.stop();
    for (let nth = 1; nth <= 9; nth += 1) {
      await accept(`while-redis-is-away-${String(nth)}`);
    }
    await untilReady(house, { database: 'up', queue: 'down' });
    expect([await up(house, 'database'), await up(house, 'queue')]).toEqual([1, 0]);
    expect(await count(house, 'report')).toBe(9);
    expect(await count(house, 'case_file')).toBe(0);
  });

  it('lets danger be told to who is on duty while it is away', async () => {
    await accept('while-redis-is-away-10', true);
    await house.phones.phone(coordinatorLogin.phone).receives(/tekens van gevaar/);
    await untilReady(house, { database: 'up', queue: 'down' });
  });

  it('does what was due when it is back, none twice', async () => {
    await redis.startAgain();
    await untilAllIsUp(house);
    expect(await up(house, 'queue')).toBe(1);
    await eventually(async () => (await count(house, 'case_file')) === 10);
    await house.settled();
    expect(await count(house, 'case_file')).toBe(10);
    expect(await count(house, 'alert')).toBe(1);
    expect(house.phones.phone(coordinatorLogin.phone).inbox()).toHaveLength(1);
  });

  it('finds everything that is still due again from Postgres when it was emptied', async () => {
    await redis.stop();
    for (let nth = 1; nth <= 10; nth += 1) {
      await accept(`redis-was-flushed-${String(nth)}`);
    }
    // handed over as far as Postgres knows, and lost with all that Redis held
    await house.database.query(
      `update outbox set state = 'sent', sent_at = now() where state = 'new' and kind = 'job'`,
    );
    await redis.startAgain();
    await redis.flush();
    await handOverAgain();
    await eventually(async () => (await count(house, 'case_file')) === 20);
    await house.settled();
    expect(await count(house, 'case_file')).toBe(20);
    expect(await count(house, 'alert')).toBe(1);
  });

  it('is emptied while jobs run, and every one is done once all the same', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, nth) => {
        await accept(`under-way-as-it-fell-${String(nth)}`);
        await redis.flush();
      }),
    );
    await handOverAgain();
    await eventually(async () => {
      await handOverAgain();
      return (await count(house, 'case_file')) === 40;
    });
    await house.settled();
    expect(await count(house, 'case_file')).toBe(40);
    expect(await count(house, 'report')).toBe(40);
    expect(await count(house, `outbox where state = 'stuck'`)).toBe(0);
  });
});
