import { moments } from './call-branches.ts';
import { REHEARSAL } from './cast.ts';
import { describeTexts, holdTexts, type TextFlow } from './hold-texts.ts';
import { judgeTexts } from './judge-texts.ts';
import { openHotline } from './open-hotline.ts';
import type { Tried } from './rounds.ts';
import { MOST_ASKED, TextCast } from './text-cast.ts';

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
        const batch = asManyAsMay(left);
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

/** No volunteer holds two conversations at once. */
function asManyAsMay(flows: readonly TextFlow[]): TextFlow[] {
  const counts = new Map<string, number>();
  return flows.slice(0, BATCH).filter(({ branch: { sender } }) => {
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    return !sender.startsWith('asked') || count <= MOST_ASKED;
  });
}
