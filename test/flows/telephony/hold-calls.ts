import { eachOf } from '../../faults/seeded.ts';
import { callers, type Cast } from './cast.ts';
import { type CallFlow, type HeldCall, HeldCallMaker } from './held-call.ts';
import type { Hotline } from './open-hotline.ts';

/** Holds calls side by side, as many as there are telephones for each kind of caller. */
export async function holdCalls(
  hotline: Hotline,
  cast: Cast,
  flows: readonly CallFlow[],
): Promise<HeldCall[]> {
  const held: HeldCall[] = [];
  const begun = { count: 0 };
  const lanes = callers.map((caller) => {
    const own = flows.filter(({ branch }) => branch.caller === caller);
    return eachOf(own, cast.most(caller), async (flow) => {
      const role = await cast.enter(caller);
      held.push(await new HeldCallMaker(hotline, flow, role).hold());
      cast.leave(role);
      begun.count += 1;
      // past the change of the clock, and less than the shortest wait for a key
      if (begun.count === Math.ceil(flows.length / 2)) {
        await hotline.phones.clock.advance({ seconds: 4 });
      }
    });
  });
  await Promise.all(lanes);
  return held;
}
