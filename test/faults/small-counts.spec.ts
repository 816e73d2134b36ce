import { askAfterHistories } from './askable.ts';
import { lockOut } from './lockout.ts';
import { nameNumbers } from './named-numbers.ts';
import { fireTimers } from './timers.ts';
import { bringInFile } from './volunteers-file.ts';
import { sendWebhooks, sharesOf } from './webhooks.ts';

describe('with small counts', () => {
  it('P8: timers fire once over both clock changes, and wake nobody', async () => {
    expect(await fireTimers(60)).toMatchObject({ fired: 60, twice: 0, never: 0, disturbed: 0 });
  });

  it('P11: forged webhooks are refused, and repeated ones have one effect', async () => {
    expect(await sendWebhooks(60, 21)).toMatchObject({
      ...{ accepted: 0, refused: 0, deliveries: 210, toldTwice: 0 },
      effects: sharesOf(21),
    });
  });

  it('P12: numbers that forms name get nothing unasked, then one a day, within the cap', async () => {
    const load = { posts: 60, numbers: 24, addresses: 10, told: 60, dayCap: 5 };
    expect(await nameNumbers(load)).toMatchObject({
      ...{ reportsKept: 60, sentUnasked: 0, sentThatDay: 5 },
      ...{ toOtherThanBelgianMobiles: 0, mostToOneNumber: 1 },
    });
  });

  it('P19: strangers who guess lock nobody out of a device she knows', async () => {
    const counts = await lockOut({ hours: 2, networks: 4 });
    expect(counts).toMatchObject({ tries: 2, keptOut: 0, sessionsOfOneCode: 1 });
    expect(counts.mostCheckedAnHour).toBeLessThanOrEqual(10);
    expect(counts.guessesOfOneCode).toBeLessThanOrEqual(1);
  });

  it('askable: who is unscreened, suspended, paused or stopped gets no offer, and everybody else may', async () => {
    const counts = await askAfterHistories(40);
    expect(counts).toMatchObject({ wronglyOffered: 0, wronglyRefused: 0, leftOpen: 0 });
    expect(Math.min(counts.offered, counts.refused)).toBeGreaterThan(6);
  });

  it('a file of volunteers comes in once over a database that falls, and names what is wrong', async () => {
    const counts = await bringInFile(150, 5);
    expect(counts).toMatchObject({ wrong: 5, named: 5, addedAgain: 0, volunteers: 145 });
    expect(counts.beforeFall + counts.addedAfter).toBe(145);
  });
});
