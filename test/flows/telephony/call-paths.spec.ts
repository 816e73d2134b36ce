import { tryCalls } from './call-matrix.ts';
import { callsOfRound } from './plan-calls.ts';
import { oneOf } from './rounds.ts';

describe('every way through a call', () => {
  it('ends in an item or a finished dialogue, whatever goes wrong on the way', async () => {
    const { flows, wrong } = await tryCalls(oneOf(6, callsOfRound(0), ({ branch }) => branch));
    process.stdout.write(`calls with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`);
    expect(wrong).toEqual([]);
  }, 3_600_000);
});
