import { ownSentences } from '#reading';
import { aboutWhom } from '../domain/about-self.ts';

const tongues = ['nl', 'dialect', 'fr', 'en'] as const;
type Tongue = (typeof tongues)[number];

/** Left in doubt: who writes is then spoken to in words that fit both. */
const MOST_IN_DOUBT: Readonly<Record<'self' | 'other', Readonly<Record<Tongue, number>>>> = {
  self: { nl: 1, dialect: 2, fr: 0, en: 2 },
  other: { nl: 0, dialect: 0, fr: 1, en: 2 },
};

/** Those that have this label only: what else is to be learned from was written after the words. */
function sentences(kind: 'self' | 'other', tongue: Tongue): string[] {
  return ownSentences()
    .filter(({ language, danger, about }) => {
      const isTongue = language === (tongue === 'dialect' ? 'vls' : tongue);
      return isTongue && danger === undefined && about === kind;
    })
    .map(({ text }) => text);
}

/**
 * The words were mended by these very sentences: the counts keep it from getting worse, and say nothing of
 * sentences that nobody thought of.
 */
describe.each(tongues)('whom a text is about, over sentences in %s', (tongue) => {
  it.each(['self', 'other'] as const)('is never taken for the reverse: %s', (kind) => {
    const heard = sentences(kind, tongue).map((text) => [text, aboutWhom(text)] as const);
    const inDoubt = heard.filter(([, whom]) => whom === undefined);
    const wrong = heard.filter(([, whom]) => whom !== undefined && whom !== kind);
    const counts = `${String(inDoubt.length)} of ${String(heard.length)} in doubt`;
    process.stdout.write(`whom it is about, ${tongue}, ${kind}: ${counts}\n`);
    expect(wrong).toEqual([]);
    expect(inDoubt.length).toBeLessThanOrEqual(MOST_IN_DOUBT[kind][tongue]);
  });
});
