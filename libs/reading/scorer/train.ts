import { tokensOf } from '../text/tokens.ts';
import { type Features, featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { learn, type Weights } from './regression.ts';
import { type Heads, scoresOf } from './scores.ts';
import { type AboutLabel, isKeptOut, partOf, type Sentence } from './sentences.ts';
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
  return { ...headsOf(learned), thresholds: thresholdsOf(crossScored(learned)) };
}

function headsOf(learned: readonly Learned[]): Heads {
  const dangerKnown = learned.filter(({ danger }) => danger !== undefined);
  const aboutKnown = learned.filter(({ about }) => about !== undefined);
  const aboutHead = (label: AboutLabel): Weights =>
    learn(aboutKnown.map(({ features, about }) => ({ features, isSo: about === label })));
  return {
    danger: learn(dangerKnown.map(({ features, danger }) => ({ features, isSo: danger === true }))),
    about: { self: aboutHead('self'), other: aboutHead('other'), none: aboutHead('none') },
  };
}

/** Each sentence, scored by what all but its own part taught. */
function crossScored(learned: readonly Learned[]): Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    // the kept fifth took the first cut of the hash, so the folds need another
    const isIn = ({ text }: Learned): boolean => partOf(`${text} `, FOLDS) === fold;
    const heads = headsOf(learned.filter((sentence) => !isIn(sentence)));
    return learned
      .filter(isIn)
      .map((sentence) => ({ sentence, ...scoresOf(heads, sentence.features) }));
  }).flat();
}
