import { tryCalls } from '../flows/telephony/call-matrix.ts';
import { allCalls } from '../flows/telephony/plan-calls.ts';

/** A flow by part of its description, as a failure prints it; by default all of them. */
const wanted = process.env['FLOW'] ?? '';

it('every way through a call, in every language, at every moment, with every fault', async () => {
  const { flows, wrong } = await tryCalls(allCalls(1), wanted);
  process.stdout.write(`calls with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`);
  expect(wrong).toEqual([]);
});
