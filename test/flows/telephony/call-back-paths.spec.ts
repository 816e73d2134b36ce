import { callBacksOfRound, tryCallBacks } from './call-back-matrix.ts';
import { oneOf } from './rounds.ts';

describe('every way in which we call back', () => {
  it('rings once and leaves the item with what came of it, whatever goes wrong', async () => {
    const { flows, wrong } = await tryCallBacks(oneOf(3, callBacksOfRound(0), ({ way }) => way));
    process.stdout.write(
      `calls back with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 3_600_000);
});
