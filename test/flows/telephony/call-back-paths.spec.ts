import { callBacksOfRound, tryCallBacks } from './call-back-matrix.ts';

describe('every way in which we call back', () => {
  it('rings once and leaves the item with what came of it, whatever goes wrong', async () => {
    const { flows, wrong } = await tryCallBacks(callBacksOfRound(0));
    process.stdout.write(
      `calls back with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 300_000);
});
