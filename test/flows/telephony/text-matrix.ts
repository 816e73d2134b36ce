import { moments } from './call-branches.ts';
import { REHEARSAL } from './cast.ts';
import { describeTexts, holdTexts, type TextFlow } from './hold-texts.ts';
import { judgeTexts } from './judge-texts.ts';
import { openHotline } from './open-hotline.ts';
import type { Tried } from './rounds.ts';
import { TextCast } from './text-cast.ts';

const BATCH = 120;

/**
 * Holds the conversations, moment by moment in the order of time, and judges what they left.
 * @param wanted only those that are described by it
 */
export async function tryTexts(planned: readonly TextFlow[], wanted = ''): Promise<Tried> {
  const flows = planned.filter((flow) => describeTexts(flow).includes(wanted));
  if (flows.length === 0) {
    return { flows: 0, wrong: [] };
  }
  const hotline = await openHotline(REHEARSAL);
  try {
    const cast = await TextCast.gather(hotline);
    const wrong: string[] = [];
    for (const [moment, at] of moments) {
      let left = flows.filter((flow) => flow.moment === moment);
      while (left.length > 0) {
        const batch = cast.asManyAsMay(left.slice(0, BATCH), ({ branch }) => branch.sender);
        left = left.filter((flow) => !batch.includes(flow));
        const held = await holdTexts(hotline, cast, { flows: batch, at: new Date(at) });
        wrong.push(...(await judgeTexts(hotline, held)));
      }
    }
    return { flows: flows.length, wrong };
  } finally {
    await hotline.close();
  }
}
