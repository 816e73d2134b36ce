import { lexicon, longestPhrase, type Meaning } from './lexicon.ts';
import { spellingsOf, type Token, tokensOf } from './tokens.ts';

/** What a text says by itself, whatever was asked. */
export type Answer =
  | { readonly kind: 'yes' | 'no'; readonly code?: string }
  | { readonly kind: 'stop' }
  /** `alone`: a bare call; else the words of the call stand in the text too */
  | { readonly kind: 'help'; readonly alone: boolean }
  | { readonly kind: 'unclear' };

type Part = Meaning | 'unknown' | { readonly code: string };

/** What may stand beside any answer. */
const beside = ['courtesy', 'code'];
const unclear: Answer = { kind: 'unclear' };

/**
 * Reads a text as an answer. It is a yes or a no only when every word of it is understood and none
 * speaks against it: a wrong yes leaves somebody waiting at the door.
 */
export function readAnswer(text: string): Answer {
  const parts = partsOf(tokensOf(text));
  return callForHelp(parts) ?? stopWord(parts) ?? yesOrNo(parts);
}

function callForHelp(parts: readonly Part[]): Answer | undefined {
  const first = parts.find((part) => part !== 'courtesy');
  if (first !== 'help') {
    return undefined;
  }
  const alone = parts.every((part) => ['help', 'help-more', 'courtesy'].includes(nameOf(part)));
  return { kind: 'help', alone };
}

function stopWord(parts: readonly Part[]): Answer | undefined {
  const isStop =
    parts.includes('stop') && parts.every((part) => isOneOf(part, ['stop', 'courtesy']));
  return isStop ? { kind: 'stop' } : undefined;
}

function yesOrNo(parts: readonly Part[]): Answer {
  const codes = new Set(parts.flatMap((part) => (typeof part === 'object' ? [part.code] : [])));
  const [code] = codes;
  if (codes.size > 1) {
    return unclear;
  }
  const named = code === undefined ? {} : { code };
  if (
    parts.includes('yes') &&
    parts.every((part) => isOneOf(part, ['yes', 'agreeing', ...beside]))
  ) {
    return { kind: 'yes', ...named };
  }
  if (
    parts.includes('no') &&
    parts.every((part) => isOneOf(part, ['no', 'regretting', ...beside]))
  ) {
    return { kind: 'no', ...named };
  }
  return unclear;
}

function isOneOf(part: Part, names: readonly string[]): boolean {
  return names.includes(nameOf(part));
}

function nameOf(part: Part): string {
  return typeof part === 'object' ? 'code' : part;
}

/** Takes the longest phrase that is known at each place, from the front. */
function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length;) {
    const { part, length } = codeAt(tokens, at) ?? phraseAt(tokens, at);
    parts.push(part);
    at += length;
  }
  return parts;
}

/** A letter and one or two digits, "A7" or "A 7", as they stand in an offer. */
function codeAt(tokens: readonly Token[], at: number): { part: Part; length: number } | undefined {
  const [letter, digits] = tokens.slice(at, at + 2);
  if (letter?.kind !== 'word' || digits?.kind !== 'number') {
    return undefined;
  }
  const code = `${letter.text}${digits.text}`.toUpperCase();
  return /^[A-Z]\d{1,2}$/.test(code) ? { part: { code }, length: 2 } : undefined;
}

function phraseAt(tokens: readonly Token[], at: number): { part: Part; length: number } {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 1; length -= 1) {
    const phrase = tokens.slice(at, at + length).map(({ text }) => text);
    const meaning = lexicon.get(phrase.join(' '));
    if (meaning !== undefined) {
      return { part: meaning, length };
    }
  }
  const spelling = spellingsOf(tokens[at]?.text ?? '').find((word) => lexicon.has(word));
  return { part: lexicon.get(spelling ?? '') ?? 'unknown', length: 1 };
}
