import type { Token } from '../text/tokens.ts';
import { abilities } from '../words/abilities.ts';
import { aroundComing, clausesBegin, comingDenials, comingVerbs } from '../words/coming.ts';
import type { Role } from '../words/roles.ts';
import type { Read } from './answer-to.ts';
import { isDay } from './days-named.ts';
import { lexicon } from './lexicon.ts';
import { partsOf } from './parts.ts';
import { unitsOf } from './units.ts';

const verbs = setOf(`${abilities} ${comingVerbs}`);
const denials = setOf(comingDenials);
const around = setOf(aroundComing);
const begins = setOf(clausesBegin);
/** When she does not come, how sorry she is, and to whom she says it. */
const beside: ReadonlySet<Role> = new Set<Role>([
  ...(['time', 'now', 'month', 'regret', 'thanks', 'opens', 'closes', 'harmless'] as const),
]);

/** To move or to call off a visit may be asked as well as said. */
const callsOff = [
  '(?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen|doorschuiven)',
  '(?:annuler|reporter|deplacer) (?:la|ma|notre|le) (?:visite|rendez)',
  '(?:cancel|move|postpone) (?:the|my|our|this) (?:visit|appointment)',
].map(asPhrase);
const ill = [
  '(?:ik ben|ben ik|ik lig)(?: (?!niet)\\S+){0,2} ziek(?! geweest)',
  'je suis malade',
  '(?:i am|i m|im) (?:ill|sick)',
  '(?:kan|zal|gaat) niet doorgaan',
].map(asPhrase);
/** A clause that is longer tells a story. */
const MOST_WORDS = 60;

/**
 * Whether a volunteer who is expected somewhere says that she will not come. By the words of one clause: it names a day
 * and denies something, or tells why she cannot; or it denies that she comes and speaks of nothing else, so that «ik
 * kan de link niet openen» is no word about her visit; or it moves the visit or calls it off.
 * A mistake costs little: the visit is marked as in doubt, and a human reads the text and decides. One that is not heard
 * leaves somebody waiting at the door.
 */
export function saysWontCome({ tokens }: Read): boolean {
  return sentencesOf(tokens).some(({ words, asks }) => {
    const said = words.join(' ');
    const isMoved = callsOff.some((phrase) => phrase.test(said));
    return isMoved || (!asks && [words, ...clausesOf(words)].some(deniesComing));
  });
}

function deniesComing(all: readonly string[]): boolean {
  const words = all.slice(0, MOST_WORDS);
  const denied = words.some((word, at) => denials.has(word) && !isMore(words[at + 1]));
  if (words.some(isDay) && (denied || tellsWhyNot(words))) {
    return true;
  }
  return (
    (denied && words.some(isOfVerb) && words.every(isOfComing)) ||
    ill.some((phrase) => phrase.test(words.join(' ')))
  );
}

/** «niet alleen» and «niet met lege handen» deny nothing. */
function isMore(next: string | undefined): boolean {
  return next === 'alleen' || next === 'met' || next === 'seule' || next === 'seul';
}

function isOfVerb(word: string): boolean {
  return verbs.has(word) || /^(?:cant|cannot|wont)$/u.test(word);
}

/** Why she cannot, in words of which the vocabulary knows that they say so; «niet ziek» says nothing. */
function tellsWhyNot(words: readonly string[]): boolean {
  const tokens: Token[] = words.map((text) => {
    return { kind: 'word', text, words: [text], joined: false };
  });
  const tells = partsOf(unitsOf(tokens)).some(
    ({ roles }) => roles.includes('reason') || roles.includes('no'),
  );
  return tells && !words.some((word) => denials.has(word));
}

function isOfComing(word: string): boolean {
  return (
    [verbs, denials, around].some((known) => known.has(word)) ||
    /^\d+$/u.test(word) ||
    (lexicon.get(word) ?? []).some((role) => beside.has(role))
  );
}

interface Sentence {
  readonly words: readonly string[];
  readonly asks: boolean;
}

function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  for (const { kind, text, words: said } of tokens) {
    if (kind === 'end' || kind === 'question' || (kind === 'pause' && /[,;:]/u.test(text))) {
      sentences.push({ words, asks: kind === 'question' });
      words = [];
    } else if (kind === 'word' || kind === 'number') {
      words.push(...(kind === 'number' ? [text] : said));
    }
  }
  return [...sentences, { words, asks: false }];
}

function clausesOf(words: readonly string[]): string[][] {
  const clauses: string[][] = [[]];
  for (const word of words) {
    if (begins.has(word)) {
      clauses.push([]);
    } else {
      clauses.at(-1)?.push(word);
    }
  }
  return clauses;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function asPhrase(source: string): RegExp {
  return new RegExp(`(?:^| )(?:${source})(?: |$)`, 'u');
}
