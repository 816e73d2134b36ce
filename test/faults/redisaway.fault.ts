import { describeWith } from '../support/needs.ts';
import { redisServer } from '../recovery/own-redis.ts';
import { redisAway } from './redisaway.ts';

describeWith(redisServer, 'Redis away for a minute', () => {
  it('danger by web, text and telephone is told while it is away, and no second time afterwards', async () => {
    const expected = { raised: 3, toldWhileAway: true, answeredWhileAway: true, twice: 0 };
    const found = await redisAway();
    process.stdout.write(`${JSON.stringify({ fault: 'Redis away for 60 s', expected, found })}\n`);
    expect(found).toMatchObject(expected);
  });
});
