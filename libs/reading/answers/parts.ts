import type { Role } from '../words/roles.ts';
import { denialAt } from './denial.ts';
import { lexicon, longestFrom, names } from './lexicon.ts';
import type { Unit } from './units.ts';

/** A stretch of a text and what it does in an answer; `unknown` is not understood. */
export interface Part {
  readonly does: Role | 'unknown' | 'name' | 'code' | 'number' | 'question' | 'end' | 'cut';
  /** All that it may do. */
  readonly roles: readonly Role[];
  readonly text: string;
  readonly behindBreak: boolean;
  readonly behindSlash: boolean;
}

/** A greeting that closes has a name and a number behind it, not a letter. */
const MOST_OF_A_SIGNATURE = 6;

/** Cuts a text into the longest phrases that are known, from the front; whatever stands in a signature is a name. */
export function partsOf(units: readonly Unit[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < units.length;) {
    const { part, length } =
      codeAt(units, at) ?? cannotAt(units, at) ?? phraseAt(units, at) ?? singleAt(units, at);
    const until = part.does === 'until' ? endBehind(units, at + length) : 0;
    parts.push(
      until === 0 ? part : { ...part, does: 'end', text: written(units, at + length, until) },
    );
    at += length + until;
  }
  return withNames(parts);
}

function phraseAt(units: readonly Unit[], at: number): { part: Part; length: number } | undefined {
  const { length, roles } = longestPhrase(units, at);
  if (roles === undefined) {
    return undefined;
  }
  const [first] = roles;
  const does = first === undefined || isMonthOfName(units, at, first) ? 'name' : first;
  return { part: partFrom(units, at, { does, roles }), length };
}

/** The longest phrase that begins here; «ja/nee» is none. */
function longestPhrase(
  units: readonly Unit[],
  at: number,
): { readonly length: number; readonly roles?: readonly Role[] } {
  let key = units[at]?.word ?? '';
  const most = Math.min(longestFrom(key), units.length - at);
  let found: ReturnType<typeof longestPhrase> = { length: 0 };
  for (let length = 1; length <= most; length += 1) {
    const roles = lexicon.get(key);
    found = roles === undefined ? found : { length, roles };
    const next = units[at + length];
    if (next === undefined || next.behindSlash) {
      return found;
    }
    key = `${key} ${next.word}`;
  }
  return found;
}

/** «Jan» without a day before it. */
function isMonthOfName(units: readonly Unit[], at: number, role: Role): boolean {
  const isDay = units[at - 1]?.kind === 'number';
  return role === 'month' && !isDay && names.has(units[at]?.text ?? '');
}

/** «Lukt het mij jammer genoeg niet» is a no, and a longer one than its words. */
function cannotAt(units: readonly Unit[], at: number): { part: Part; length: number } | undefined {
  const length = denialAt(units, at);
  const isLonger = length > 0 && length > longestPhrase(units, at).length;
  return isLonger
    ? { part: partFrom(units, at, { does: 'no', roles: ['no'] }), length }
    : undefined;
}

/** A letter and one or two digits, «A7» or «A 7», as they stand in an offer; «14u05» is an hour. */
function codeAt(units: readonly Unit[], at: number): { part: Part; length: number } | undefined {
  const [letter, digits] = units.slice(at, at + 2);
  if (letter?.kind !== 'word' || digits?.kind !== 'number' || digits.behindBreak) {
    return undefined;
  }
  const isHour = letter.joined && units[at - 1]?.kind === 'number';
  const code = `${letter.text}${digits.text}`.toUpperCase();
  return /^[A-Z]\d{1,2}$/.test(code) && !isHour
    ? { part: { ...partFrom(units, at, { does: 'code' }), text: code }, length: 2 }
    : undefined;
}

function singleAt(units: readonly Unit[], at: number): { part: Part; length: number } {
  const { kind, text } = units[at] ?? { kind: 'cut', text: '' };
  const does = kind === 'word' || kind === 'sign' ? (names.has(text) ? 'name' : 'unknown') : kind;
  return { part: partFrom(units, at, { does }), length: 1 };
}

function partFrom(
  units: readonly Unit[],
  at: number,
  { does, roles = [] }: { readonly does: Part['does']; readonly roles?: readonly Role[] },
): Part {
  const { word = '', behindBreak = false, behindSlash = false } = units[at] ?? {};
  return { does, roles, text: word, behindBreak, behindSlash };
}

const beforeAnEnd = new Set(
  'eind einde begin half de het le la the fin end of volgende na next en met'.split(' '),
);
const MOST_WORDS_OF_AN_END = 5;

/** How many units behind «tot» tell when: «15 december», «15/12», «eind januari», «volgende week». */
function endBehind(units: readonly Unit[], from: number): number {
  let length = 0;
  let told = 0;
  while (length < MOST_WORDS_OF_AN_END) {
    const unit = units[from + length];
    if (unit === undefined || !(tellsWhen(unit) || beforeAnEnd.has(unit.word))) {
      break;
    }
    length += 1;
    told = tellsWhen(unit) ? length : told;
  }
  return told;
}

function tellsWhen({ kind, word }: Unit): boolean {
  const roles = lexicon.get(word) ?? [];
  return (
    kind === 'number' ||
    (!beforeAnEnd.has(word) && (roles.includes('month') || roles.includes('time')))
  );
}

function written(units: readonly Unit[], from: number, length: number): string {
  return units
    .slice(from, from + length)
    .map(({ text, behindSlash }, at) => (at === 0 ? '' : behindSlash ? '/' : ' ') + text)
    .join('');
}

/** «Dag Meldpunt, ja», «ja, mvg J. Peeters 0470 12 34 56»: what stands there is no word of the answer. */
function withNames(parts: readonly Part[]): Part[] {
  const named = parts.map((part, at) => {
    const opens = parts[at - 1]?.does === 'opens' && !part.behindBreak;
    const isLast = parts[at + 1]?.behindBreak === true;
    return part.does === 'unknown' && opens && isLast ? { ...part, does: 'name' as const } : part;
  });
  const closed = named.findIndex(({ does }) => does === 'closes');
  const behind = closed < 0 ? [] : named.slice(closed + 1);
  const strange = behind.filter(({ does }) => isOfSignature(does));
  return strange.length > MOST_OF_A_SIGNATURE
    ? named
    : named.map((part, at) =>
        closed >= 0 && at > closed && isOfSignature(part.does) ? { ...part, does: 'name' } : part,
      );
}

function isOfSignature(does: Part['does']): boolean {
  return does === 'unknown' || does === 'number';
}
