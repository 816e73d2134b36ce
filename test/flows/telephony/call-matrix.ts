import { moments } from './call-branches.ts';
import { Cast, REHEARSAL } from './cast.ts';
import { type CallFlow, describeCall } from './held-call.ts';
import { holdCalls } from './hold-calls.ts';
import { judgeCalls, letItRest, notesSoFar } from './judge-calls.ts';
import { type Hotline, openHotline } from './open-hotline.ts';
import type { Tried } from './rounds.ts';

const BATCH = 300;

/**
 * Holds the calls, moment by moment in the order of time, and judges what they left.
 * @param wanted only those that are described by it
 */
export async function tryCalls(planned: readonly CallFlow[], wanted = ''): Promise<Tried> {
  const flows = planned.filter((flow) => describeCall(flow).includes(wanted));
  if (flows.length === 0) {
    return { flows: 0, wrong: [] };
  }
  const hotline = await openHotline(REHEARSAL);
  try {
    const cast = await Cast.gather(hotline);
    const wrong: string[] = [];
    for (const [moment, at] of moments) {
      const own = flows.filter((flow) => flow.moment === moment);
      for (let from = 0; from < own.length; from += BATCH) {
        await hotline.phones.clock.set(new Date(at));
        await hotline.settled();
        wrong.push(...(await holdAndJudge(hotline, cast, own.slice(from, from + BATCH))));
      }
    }
    return { flows: flows.length, wrong };
  } finally {
    await hotline.close();
  }
}

async function holdAndJudge(
  hotline: Hotline,
  cast: Cast,
  flows: readonly CallFlow[],
): Promise<string[]> {
  const before = await notesSoFar(hotline);
  const held = await holdCalls(hotline, cast, flows);
  await letItRest(hotline, cast);
  return judgeCalls(hotline, held, before);
}
