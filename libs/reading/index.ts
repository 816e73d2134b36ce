export {
  type DangerLevel,
  isSureDanger,
  read,
  type Reading,
  isOwnDanger,
  thresholds,
} from './read.ts';
export { explicitSentences, keepModel, ownSentences } from './scorer/kept-model.ts';
export type { Model, Thresholds } from './scorer/model.ts';
export { isKeptOut, type Sentence, type SentenceLanguage } from './scorer/sentences.ts';
export { train } from './scorer/train.ts';
export { type LanguageHeard, languageOf } from './text/language.ts';
export { normalise } from './text/normalise.ts';
export type { PlaceCandidate } from './text/places.ts';
export { drawnOut } from './text/spelling.ts';
export { type Token, type TokenKind, tokensOf, wordsOf } from './text/tokens.ts';
export { answerTo, type Read } from './answers/answer-to.ts';
export type { Answer, Asked } from './answers/asked.ts';
export * from './questions.ts';
