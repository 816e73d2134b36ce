import { Redis } from 'ioredis';
import { Client } from 'pg';
import { freshDatabase } from './database.ts';
import { startBrowser } from './browser.ts';
import { describeWith, needs } from './needs.ts';

describe('the services of a test run', () => {
  it('give each test a database of its own, migrated and in UTF-8', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    expect(one.url).not.toBe(other.url);
    const client = new Client({ connectionString: one.url });
    await client.connect();
    const { rows } = await client.query<{ made: string | null }>(
      `select to_regclass('migrations')::text as made`,
    );
    await client.end();
    await Promise.all([one.drop(), other.drop()]);
    expect(rows).toEqual([{ made: 'migrations' }]);
  });
});

describeWith(needs.browser, 'the browser of a test run', () => {
  it('shows a page', async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Dag</h1>');
      expect(await page.textContent('h1')).toBe('Dag');
    } finally {
      await browser.close();
    }
  });
});

describeWith(needs.redis, 'the Redis of a test run', () => {
  it('answers', async () => {
    const redis = new Redis(process.env['TEST_REDIS_URL']!);
    expect(await redis.ping()).toBe('PONG');
    await redis.quit();
  });
});
