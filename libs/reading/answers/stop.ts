import { type Language, languages } from '#kernel';
import { telling } from '../words/languages.ts';
import { surnameParticles } from '../words/names.ts';
import { thirdPerson, titles } from '../words/people.ts';
import { startsAndAnswers, stopWords, type StopWords } from '../words/stops.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Read } from './answer-to.ts';
import {
  keyOf,
  lexicon,
  longestByFirst,
  longestFrom,
  names,
  phrasesIn,
  vocabularies,
} from './lexicon.ts';
import { type Unit, unitsOf } from './units.ts';

type Says = keyof StopWords;
const order = ['bare', 'alone', 'ends', 'wishes', 'ending', 'texts', 'beside', 'starts'] as const;

interface Phrase {
  readonly says: ReadonlySet<Says | 'kind'>;
  readonly languages: readonly Language[];
  readonly length: number;
}

const phrases = gathered();
const longest = longestByFirst(phrases.keys());
const kind = new Set(['harmless', 'thanks', 'opens', 'closes', 'agree', 'regret', 'now']);
const joins = new Set(['en', 'et', 'and']);
const pleases = new Map(
  languages.map((language) => {
    const { harmless = '', thanks = '', opens = '', now = '' } = vocabularies[language];
    return [
      language,
      new Set(phrasesIn([harmless, thanks, opens, now].join(',')).map(keyOf)),
    ] as const;
  }),
);
/** What the words of a sentence are; a signature has none, but for the little words of a surname. */
const frequent = new Set(Object.values(telling).flatMap((words) => words.split(/\s+/u)));
const titleWords = new Set(titles.split(' '));
const third = new Set(thirdPerson.split(' '));
const particles = new Set(surnameParticles.split(' '));
/** A stop is short. */
const MOST_WORDS = 40;
/** What begins with a stop and goes on for longer tells something. */
const MOST_OF_A_DOUBT = 12;
const stopping = ['bare', 'alone', 'ends', 'wishes'] as const;
/** A stop above a signature. */
const MOST_OF_A_SIGNATURE = 12;

/** What a whole text says of our texts: nothing unless it says nothing else. «Stop maar niet» is for a human. */
export type Keyword = 'stop' | 'start' | 'yes' | 'end';

/**
 * `stop` ends our texts and `start` lets them begin again; `yes` does so too and is an answer as well; `end` ends
 * something, and is a stop of whoever is with us for nothing else that may be stopped.
 */
export function keywordIn({ tokens }: Read): Keyword | undefined {
  const units = unitsOf(tokens);
  const stop = stopIn(units);
  if (stop === 'stop') {
    return stop;
  }
  const said = phrasesOf(units) ?? [];
  const starts = said.some(({ says }) => says.has('starts'));
  if (starts && said.every(({ says }) => says.has('starts') || says.has('kind'))) {
    return 'start';
  }
  const [only, ...more] = units;
  return only?.word === startsAndAnswers && more.length === 0 ? 'yes' : stop;
}

/** The language of a stop, by its words or by the kind words around them; Dutch where neither tells. */
export function languageOfStop({ tokens }: Read): Language {
  const units = unitsOf(tokens);
  const said = phrasesOf(units) ?? unsigned(units) ?? [];
  const counts = (['fr', 'en'] as const).map((language) => {
    const only = said.filter(
      (one) => one.languages.includes(language) && !one.languages.includes('nl'),
    );
    return { language, count: only.length };
  });
  const [most] = counts.sort((one, other) => other.count - one.count);
  return most === undefined || most.count === 0 ? 'nl' : most.language;
}

/** Whether a text is nothing but a stop of our texts, or an end of something. */
export function stopIn(units: readonly Unit[]): 'stop' | 'end' | undefined {
  const isOther = units.some(({ kind: is }) => is === 'number' || is === 'cut');
  const whole = units.length > MOST_WORDS || isOther ? undefined : phrasesOf(units);
  const said = whole ?? unsigned(units);
  return said && judged(said);
}

/**
 * Whether a text may be meant to stop our texts, though it is not read whole: it is short, and it begins with a stop,
 * kind words aside, or a stretch of it is one and it speaks of nobody else. Whoever wrote it is asked nothing more.
 */
export function mayBeStop({ tokens }: Read): boolean {
  const units = unitsOf(tokens);
  if (units.length > MOST_OF_A_DOUBT) {
    return false;
  }
  const { said } = phrasesFrom(units);
  const begins = said.some(({ says }) => stopping.some((one) => says.has(one)));
  const isOfOther = units.some(({ word }) => third.has(word));
  return begins || (!isOfOther && units.some((_, at) => stopsFrom(units.slice(at))));
}

function stopsFrom(units: readonly Unit[]): boolean {
  const { said } = phrasesFrom(units);
  const one = (says: Says): boolean => said.some((part) => part.says.has(says));
  return (
    one('alone') ||
    (one('texts') && one('ending')) ||
    said.some(({ says, length }) => says.has('ends') && length > 1)
  );
}

/** Whether a text is nothing but a wish to stop, of whatever it may be. */
export function wishesToStop(units: readonly Unit[]): boolean {
  const said = units.length > MOST_WORDS ? [] : (phrasesOf(units) ?? []);
  const isWish = said.some(({ says }) => says.has('wishes'));
  return isWish && said.every(({ says }) => says.has('wishes') || says.has('kind'));
}

function judged(said: readonly Phrase[]): 'stop' | 'end' | undefined {
  const one = (says: Says): boolean => said.some((part) => part.says.has(says));
  const isBare = said.every(({ says }) =>
    ['bare', 'kind', 'ends'].some((is) => says.has(is as Says)),
  );
  if (one('alone') || (one('texts') && one('ending')) || (one('bare') && isBare)) {
    return 'stop';
  }
  const isEnd = said.every(({ says }) => says.has('ends') || says.has('kind'));
  return one('ends') && isEnd ? 'end' : undefined;
}

/** «Stop. Mvg Jan Peeters, 0470 12 34 56»: what stands behind the greeting, or under a stop, is a signature. */
function unsigned(units: readonly Unit[]): Phrase[] | undefined {
  const from = Math.max(1, units.length - MOST_OF_A_SIGNATURE);
  if (phrasesFrom(units).until < from) {
    return undefined;
  }
  const greeting = units.findIndex((_, at) => at >= from && closesAt(units, at));
  const cut = greeting > 0 ? greeting : signatureFrom(units, from);
  return cut > 0 && cut <= MOST_WORDS ? phrasesOf(units.slice(0, cut)) : undefined;
}

/** Where a signature without a greeting begins, -1 where there is none. */
function signatureFrom(units: readonly Unit[], from: number): number {
  return units.findIndex(
    ({ behindBreak }, at) => at >= from && behindBreak && isSignature(units.slice(at)),
  );
}

/** A name, with what stands around one: «Mevr. Greet Van den Berghe, Hoogstraat 4». Who tells something uses words. */
function isSignature(units: readonly Unit[]): boolean {
  const [first] = units;
  const isNamed = first !== undefined && (names.has(first.text) || titleWords.has(first.text));
  return (
    isNamed &&
    units.every(({ kind: is, text, word }) => {
      const isOfName = names.has(text) || titleWords.has(text) || particles.has(text);
      return (
        isOfName || is === 'number' || (is === 'word' && !frequent.has(word) && !lexicon.has(word))
      );
    })
  );
}

function closesAt(units: readonly Unit[], at: number): boolean {
  const most = longestFrom(units[at]?.word ?? '');
  return Array.from({ length: most }, (_, more) => written(units, at, more + 1)).some(
    (key) => lexicon.get(key)?.includes('closes') === true,
  );
}

/** What each phrase of a text says, the longest first; undefined when anything else stands in it. */
function phrasesOf(units: readonly Unit[]): Phrase[] | undefined {
  const { said, until } = phrasesFrom(units);
  return until === units.length ? said : undefined;
}

/** The phrases that a text begins with, and where something else stands. */
function phrasesFrom(units: readonly Unit[]): { readonly said: Phrase[]; readonly until: number } {
  const said: Phrase[] = [];
  let at = 0;
  for (let found = longestAt(units, at); found !== undefined; found = longestAt(units, at)) {
    said.push(found);
    at += found.length;
  }
  return { said, until: at };
}

function longestAt(units: readonly Unit[], at: number): Phrase | undefined {
  const first = units[at]?.word ?? '';
  const most = Math.max(longest.get(first) ?? 0, longestFrom(first));
  for (let length = Math.min(most, units.length - at); length > 0; length -= 1) {
    const found = phraseOf(written(units, at, length), length);
    if (found !== undefined) {
      return found;
    }
  }
  // a question mark behind «wilt u stoppen met sms?» changes nothing
  const isMark = units[at]?.kind === 'question';
  return isMark ? { says: new Set(['kind']), languages: ['nl'], length: 1 } : undefined;
}

function phraseOf(key: string, length: number): Phrase | undefined {
  const found = phrases.get(key);
  const isKind = joins.has(key) || (lexicon.get(key) ?? []).some((role) => kind.has(role));
  if (found === undefined && !isKind) {
    return undefined;
  }
  const polite = languages.filter((language) => pleases.get(language)?.has(key) === true);
  return {
    says: new Set([...(found?.says ?? []), ...(isKind ? (['kind'] as const) : [])]),
    languages: found?.languages ?? polite,
    length,
  };
}

function gathered(): Map<string, Phrase> {
  const all = new Map<string, Phrase>();
  for (const language of languages) {
    for (const says of order) {
      for (const phrase of phrasesIn(stopWords[language][says])) {
        // as a text is written for it: «off» is no known word of an answer, and read as «of»
        const units = unitsOf(tokensOf(phrase));
        const key = written(units, 0, units.length);
        const known = all.get(key);
        all.set(key, {
          says: new Set([...(known?.says ?? []), says]),
          languages: [...new Set([...(known?.languages ?? []), language])],
          length: units.length,
        });
      }
    }
  }
  return all;
}

function written(units: readonly Unit[], at: number, length: number): string {
  return units
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}
