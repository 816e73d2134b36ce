import { Lane } from './lane.ts';

describe('a lane', () => {
  it('lets two through at once, three wait, and turns the rest away', async () => {
    const lane = new Lane(2, 3);
    const ends: (() => void)[] = [];
    let most = 0;
    let running = 0;
    const work = async (): Promise<string> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((end) => ends.push(end));
      running -= 1;
      return 'done';
    };
    const all = Array.from({ length: 9 }, () => lane.run(work));
    expect(await Promise.all(all.slice(5))).toEqual(Array(4).fill(undefined));
    for (let done = 0; done < 5; done += 1) {
      ends.shift()?.();
      await all[done];
    }
    expect(await Promise.all(all.slice(0, 5))).toEqual(Array(5).fill('done'));
    expect(most).toBe(2);
    expect(ends).toEqual([]);
  });

  it('gives a place back after work that fails', async () => {
    const lane = new Lane(1, 0);
    await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lane.run(() => Promise.resolve('yes'))).toBe('yes');
  });
});
