import { lockOut } from './lockout.ts';

it('P19: strangers guess for a day, and the coordinator on duty comes in each hour', async () => {
  const found = await lockOut({ hours: 24, networks: 12 });
  const expected = {
    keptOut: 0,
    mostCheckedAnHour: 10,
    sessionsOfOneCode: 1,
    guessesOfOneCode: 'at most 1',
  };
  process.stdout.write(
    `P19 ${JSON.stringify({ fault: 'strangers from 12 networks guess for 24 hours', expected, found })}\n`,
  );
  expect(found).toMatchObject({ keptOut: 0, tries: 24, sessionsOfOneCode: 1 });
  expect(found.mostCheckedAnHour).toBeLessThanOrEqual(10);
  expect(found.guessesOfOneCode).toBeLessThanOrEqual(1);
});
