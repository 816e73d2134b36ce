import { type Death, pauseBeforeRestart } from './restart-policy.ts';

const crashes = (...times: number[]): Death[] => times.map((at) => ({ at, signal: null }));

describe('starting a dead program again', () => {
  it('waits a little at first, and longer each time', () => {
    expect(pauseBeforeRestart(crashes(0), 0)).toBe(100);
    expect(pauseBeforeRestart(crashes(0, 1, 2, 3), 4)).toBe(800);
  });

  it('gives up at the fifth death within a minute', () => {
    expect(pauseBeforeRestart(crashes(0, 10, 20, 30, 40), 40)).toBeUndefined();
  });

  it('forgets what is more than a minute ago', () => {
    expect(pauseBeforeRestart(crashes(0, 10, 20, 30, 70_000), 70_000)).toBe(100);
  });

  it('never gives up on a program that is killed from outside', () => {
    const kills = Array.from({ length: 50 }, (_, at) => ({ at, signal: 'SIGKILL' }));
    expect(pauseBeforeRestart(kills, 50)).toBe(100);
  });
});
