import type { AccountId } from '#kernel';
import { hiddenAs, type Role } from './cast.ts';
import { type CallFlow, describeCall, type HeldCall, HeldCallMaker } from './held-call.ts';
import { judgeCalls, notesSoFar } from './judge-calls.ts';
import { type Hotline, openHotline } from './open-hotline.ts';
import { BEFORE_ALL_SCENES, openOffice, putOnDuty, scenesThatRing } from './ringing-scenes.ts';
import type { Tried } from './rounds.ts';

/** Longer than two people talk of whose goodbye nobody told. */
const REST_MINUTES = 150;

/**
 * Holds the calls at which telephones of ours ring, one after the other at each moment, and judges what they left.
 * @param wanted only those that are described by it
 */
export async function tryRungCalls(planned: readonly CallFlow[], wanted = ''): Promise<Tried> {
  const flows = planned.filter((flow) => describeCall(flow).includes(wanted));
  if (flows.length === 0) {
    return { flows: 0, wrong: [] };
  }
  const hotline = await openHotline(BEFORE_ALL_SCENES);
  try {
    const telephones = await openOffice(hotline);
    const wrong: string[] = [];
    for (const scene of scenesThatRing) {
      await putOnDuty(hotline, telephones, scene);
      const own = flows.filter(({ moment }) => moment === scene.name);
      wrong.push(...(await holdAndJudge(hotline, { at: scene.at, flows: own, telephones })));
    }
    return { flows: flows.length, wrong };
  } finally {
    await hotline.close();
  }
}

async function holdAndJudge(
  hotline: Hotline,
  {
    at,
    flows,
    telephones,
  }: {
    readonly at: string;
    readonly flows: readonly CallFlow[];
    readonly telephones: ReadonlyMap<string, AccountId>;
  },
): Promise<string[]> {
  const before = await notesSoFar(hotline);
  const held: HeldCall[] = [];
  for (const [nth, flow] of flows.entries()) {
    // what rings out takes time of the quarter of an hour in which somebody is on duty
    await hotline.phones.clock.set(new Date(at));
    held.push(await new HeldCallMaker(hotline, flow, callerOf(flow, nth)).hold());
  }
  await hotline.settled();
  await hotline.pass(REST_MINUTES, 4);
  return judgeCalls(hotline, held, before, telephones);
}

/** Somebody else each time, or a network that writes nobody's number its own way. */
function callerOf({ branch: { caller }, seed }: CallFlow, nth: number): Role {
  return caller === 'hidden'
    ? { caller, number: hiddenAs[nth % hiddenAs.length]!, hidden: true }
    : { caller, number: `+3247${String(6_000_000 + seed)}`, hidden: false };
}
