import { tokensOf } from '../text/tokens.ts';
import { type Features, featuresOf } from './features.ts';
import { type Heads, headsOf, scoresOf } from './heads.ts';
import type { Model } from './model.ts';
import { learn, type Weights } from './regression.ts';
import { isKeptOut, partOf, type Sentence } from './sentences.ts';
import { type Scored, thresholdsOf } from './thresholds.ts';

interface Learned extends Sentence {
  readonly features: Features;
}

/** So many times a part is left out and scored by what the others taught, to choose the thresholds. */
const FOLDS = 4;

/**
 * What the sentences teach. Those of the fifth that is kept out are left aside; the same sentences give the same
 * model on every machine. Takes seconds.
 */
export function train(sentences: readonly Sentence[]): Model {
  const learned = sentences
    .filter((sentence) => !isKeptOut(sentence))
    .map((sentence) => ({ ...sentence, features: featuresOf(tokensOf(sentence.text)) }));
  return { heads: taughtBy(learned), thresholds: thresholdsOf(crossScored(learned)) };
}

function taughtBy(learned: readonly Learned[]): Heads {
  const dangerKnown = learned.filter(({ danger }) => danger !== undefined);
  const aboutKnown = learned.filter(({ about }) => about !== undefined);
  const answered = (of: readonly Learned[], isSo: (one: Learned) => boolean): Weights =>
    learn(of.map((one) => ({ features: one.features, isSo: isSo(one) })));
  return headsOf({
    danger: answered(dangerKnown, ({ danger }) => danger === true),
    explicit: answered(dangerKnown, ({ explicit }) => explicit === true),
    atHome: answered(
      aboutKnown.filter(({ about }) => about === 'self'),
      ({ atHome }) => atHome === true,
    ),
    wish: answered(dangerKnown, ({ wish }) => wish === true),
    self: answered(aboutKnown, ({ about }) => about === 'self'),
    other: answered(aboutKnown, ({ about }) => about === 'other'),
    none: answered(aboutKnown, ({ about }) => about === 'none'),
  });
}

/** Each sentence, scored by what all but its own part taught. */
function crossScored(learned: readonly Learned[]): Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    // the kept fifth took the first cut of the hash, so the folds need another
    const isIn = ({ text }: Learned): boolean => partOf(`${text} `, FOLDS) === fold;
    const heads = taughtBy(learned.filter((sentence) => !isIn(sentence)));
    return learned
      .filter(isIn)
      .map((sentence) => ({ sentence, ...scoresOf(heads, sentence.features) }));
  }).flat();
}
