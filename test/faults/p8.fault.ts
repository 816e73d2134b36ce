import { fireTimers } from './timers.ts';

it('P8: 1,000 timers over both clock changes fire once, and wake nobody', async () => {
  const counts = await fireTimers(1_000);
  process.stdout.write(`P8 ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ fired: 1_000, twice: 0, never: 0, disturbed: 0 });
  expect(Math.min(counts.clockJumps, counts.absences, counts.dueWhileAway)).toBeGreaterThan(5);
});
