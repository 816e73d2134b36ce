import { speaksOnlyOfSender } from './answers/danger-of.ts';
import { readsWhole } from './answers/reads-whole.ts';
import { currentModel } from './scorer/kept-model.ts';
import { type Features, featuresOf } from './scorer/features.ts';
import { dangerAt, type Scores, scoresOf } from './scorer/heads.ts';
import type { Model, Thresholds } from './scorer/model.ts';
import { leadOf, levelBy } from './scorer/scores.ts';
import type { AboutLabel } from './scorer/sentences.ts';
import { type LanguageHeard, languageOf } from './text/language.ts';
import { type FindPhrases, phraseFinder } from './text/phrases.ts';
import { type PlaceCandidate, placesIn } from './text/places.ts';
import { referenceIn } from './text/reference.ts';
import { type Token, tokensOf, wordsOf } from './text/tokens.ts';
import { dangerSigns } from './words/danger-signs.ts';

export type DangerLevel = 'sure' | 'possible' | 'none';

/** What a text tells, read once where it is stored and handed down. */
export interface Reading extends LanguageHeard {
  readonly tokens: readonly Token[];
  readonly danger: {
    readonly level: DangerLevel;
    /** The words that weighed, the heaviest first; none where no danger was raised. */
    readonly because: readonly string[];
    /** A sign is named that counts at night too: not seen, no answer, a smell, lying there, violence. */
    readonly hasSign: boolean;
    /** If it is about the writer herself, somebody at home is violent to her and may read our answer. */
    readonly atHome: boolean;
    /** The same, so surely that it counts where nobody knows whom it is about. */
    readonly atHomeOfUnknown: boolean;
    /** Somebody wants to die, she who writes or another; then it is never violence at home. */
    readonly wish: boolean;
  };
  /** Whom it is about; `none` for what reports nobody, never where danger is raised. */
  readonly about: 'self' | 'other' | 'none' | 'unknown';
  readonly places: readonly PlaceCandidate[];
  /** The number of a report that it names. */
  readonly reference?: string;
}

/** So many words are scored together; in a longer text each piece, so that no length hides a sentence. */
const PIECE = 120;
const MOST_WORDS_SHOWN = 5;
const none: readonly string[] = [];
const noDanger: Reading['danger'] = {
  ...{ level: 'none', because: none, hasSign: false, wish: false },
  ...{ atHome: false, atHomeOfUnknown: false },
};

/**
 * Reads a text: an answer first, then a story. What the grammar of answers reads whole is no story and is not scored,
 * but for a no of which the scorer is sure: who texts «ik zie het niet meer zitten» may mean an offer, or life.
 * Danger and whom it is about are never sure: they raise, sort and ask, and never close, calm, refuse or choose a
 * volunteer.
 * @param surePhrases the city's words that are certain by themselves
 */
export function read(
  text: string,
  { surePhrases = none }: { surePhrases?: readonly string[] } = {},
): Reading {
  const model = currentModel();
  const tokens = tokensOf(text);
  const pieces = piecesOf(tokens).map((piece) => {
    const features = featuresOf(piece);
    return { features, scores: scoresOf(model.heads, features) };
  });
  const phrases = finderOf(surePhrases)(wordsOf(tokens));
  const answer = readsWhole(tokens);
  const hasSign = finderOf(dangerSigns)(wordsOf(tokens)).length > 0;
  const heard = { ...dangerIn(model, pieces, phrases), hasSign };
  const isAnswer = phrases.length === 0 && answer !== undefined;
  const danger = isAnswer && !(answer === 'no' && heard.level === 'sure') ? noDanger : heard;
  const reference = referenceIn(text);
  return {
    ...{ tokens, ...languageOf(tokens), danger, places: placesIn(tokens) },
    ...(reference === undefined ? {} : { reference }),
    about:
      answer !== undefined && danger.level === 'none'
        ? 'none'
        : aboutBy(model, pieces, danger.level),
  };
}

/** Whether somebody is alerted by the words alone. */
export function isSureDanger({ danger }: Pick<Reading, 'danger'>): boolean {
  return danger.level === 'sure';
}

/** Whether danger is of the sender herself: so it is read, or at home, or she speaks of nobody else. */
export function isOwnDanger({ tokens, danger, about }: Reading): boolean {
  const mayBe = about === 'unknown' && (danger.atHome || speaksOnlyOfSender({ tokens }));
  return danger.level !== 'none' && (about === 'self' || mayBe);
}

/** The thresholds that were learned, for the report. */
export function thresholds(): Thresholds {
  return currentModel().thresholds;
}

interface Piece {
  readonly features: Features;
  readonly scores: Scores;
}

const ranks: readonly DangerLevel[] = ['none', 'possible', 'sure'];

function dangerIn(
  model: Model,
  pieces: readonly Piece[],
  phrases: string[],
): Omit<Reading['danger'], 'hasSign'> {
  const [worst] = pieces
    .map((piece) => ({ ...piece, rank: ranks.indexOf(levelBy(piece.scores, model.thresholds)) }))
    .sort((one, other) => other.rank - one.rank || other.scores.danger - one.scores.danger);
  const level = phrases.length > 0 ? 'sure' : (ranks[worst?.rank ?? 0] ?? 'none');
  if (worst === undefined || level === 'none') {
    return noDanger;
  }
  const because = [...phrases, ...heaviestWords(model, worst.features)];
  // «Langestraat 5»: where no word spoke for it nobody is told, for nobody could say why
  return because.length === 0 ? noDanger : { level, because, ...kindOf(model, pieces) };
}

/** Whoever wants to die must read who listens, and the text to violence at home names nobody. */
function kindOf(
  { thresholds }: Model,
  pieces: readonly Piece[],
): Pick<Reading['danger'], 'wish' | 'atHome' | 'atHomeOfUnknown'> {
  const most = (question: 'wish' | 'atHome'): number =>
    pieces.reduce((so, { scores }) => Math.max(so, scores[question]), Number.NEGATIVE_INFINITY);
  const wish = most('wish') > thresholds.wish;
  const atHome = wish ? Number.NEGATIVE_INFINITY : most('atHome');
  return {
    wish,
    atHome: atHome > thresholds.atHome,
    atHomeOfUnknown: atHome > thresholds.atHomeOfUnknown,
  };
}

function aboutBy(
  { thresholds }: Model,
  pieces: readonly Piece[],
  level: DangerLevel,
): Reading['about'] {
  if (pieces.length === 0) {
    return 'unknown';
  }
  const mean = (label: AboutLabel): number =>
    pieces.reduce((sum, { scores }) => sum + scores[label], 0) / pieces.length;
  const { label, by } = leadOf({ self: mean('self'), other: mean('other'), none: mean('none') });
  const mayBe = label !== 'none' || level === 'none';
  return mayBe && by > thresholds.about[label] ? label : 'unknown';
}

/** The words that spoke most for danger. */
function heaviestWords({ heads }: Model, { places, weights, ofWord, words }: Features): string[] {
  const weighed = new Float64Array(words.length);
  for (let at = 0; at < places.length; at += 1) {
    const word = ofWord[at] ?? 0;
    const weight = dangerAt(heads, places[at] ?? 0) * (weights[at] ?? 0);
    weighed[word] = (weighed[word] ?? 0) + weight;
  }
  const heaviest = words
    .map((word, at) => ({ word, weight: weighed[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ word }) => word);
  return [...new Set(heaviest)].slice(0, MOST_WORDS_SHOWN);
}

/** A text of up to 120 words whole, a longer one in pieces of sentences. */
function piecesOf(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  for (const token of tokens) {
    piece.push(token);
    const isFull = token.kind === 'end' ? piece.length > PIECE / 2 : piece.length > PIECE;
    if (isFull && tokens.length > PIECE) {
      pieces.push(piece);
      piece = [];
    }
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

const finders = new WeakMap<readonly string[], FindPhrases>();

function finderOf(phrases: readonly string[]): FindPhrases {
  const known = finders.get(phrases);
  if (known !== undefined) {
    return known;
  }
  const made = phraseFinder(phrases, (words) => wordsOf(tokensOf(words)));
  finders.set(phrases, made);
  return made;
}
