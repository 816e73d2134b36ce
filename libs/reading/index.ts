export type { Language } from './words/languages.ts';
export { type LanguageHeard, languageOf } from './text/language.ts';
export { normalise } from './text/normalise.ts';
export { drawnOut } from './text/spelling.ts';
export { type Token, type TokenKind, tokensOf, wordsOf } from './text/tokens.ts';
