import { tryCalls } from './call-matrix.ts';
import { coveringCalls } from './plan-calls.ts';

describe('every way through a call', () => {
  it('ends in an item or a finished dialogue, whatever goes wrong on the way', async () => {
    const { flows, wrong } = await tryCalls(coveringCalls(20_261_123));
    process.stdout.write(`calls with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`);
    expect(wrong).toEqual([]);
  }, 300_000);
});
