import { textsOfRound } from './plan-texts.ts';
import { oneOf } from './rounds.ts';
import { tryTexts } from './text-matrix.ts';

describe('every conversation by text', () => {
  it('is kept, becomes what it should and is answered once, whatever goes wrong', async () => {
    const { flows, wrong } = await tryTexts(oneOf(6, textsOfRound(0), ({ branch }) => branch));
    process.stdout.write(
      `conversations by text with faults: ${String(flows)}, wrong: ${String(wrong.length)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 3_600_000);
});
