import type { Token } from '../text/tokens.ts';
import { abilities } from '../words/abilities.ts';
import { aroundComing, clausesBegin, comingDenials, comingVerbs } from '../words/coming.ts';
import type { Role } from '../words/roles.ts';
import type { Read } from './answer-to.ts';
import { lexicon } from './lexicon.ts';

const verbs = setOf(`${abilities} ${comingVerbs}`);
const denials = setOf(comingDenials);
const around = setOf(aroundComing);
const begins = setOf(clausesBegin);
/** When she does not come, how sorry she is, and to whom she says it. */
const beside: ReadonlySet<Role> = new Set<Role>([
  ...(['time', 'now', 'month', 'regret', 'thanks', 'opens', 'closes', 'harmless'] as const),
]);

/** Other ways to say it; each a phrase of its own, in standard spelling. */
const phrases: readonly RegExp[] = [
  '(?:kan|zal|gaat) niet doorgaan',
  '(?:moet|wil|zou)(?: \\S+){0,5} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:bezoek|afspraak)(?: \\S+){0,3} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:ik ben|ben ik|ik lig)(?: \\S+){0,2} ziek',
  'je suis malade',
  '(?:annuler|reporter|deplacer) (?:la|ma|notre|le) (?:visite|rendez)',
  'i (?:am|m) (?:ill|sick)|im (?:ill|sick)',
  'cancel (?:the|my|our|this) (?:visit|appointment)',
].map((source) => new RegExp(`(?:^| )(?:${source})`, 'u'));
/** A sentence that is longer tells a story. */
const MOST_WORDS = 60;

/**
 * Whether a volunteer who is expected somewhere says that she will not come; what she asks is no such word. A denial of
 * coming counts when its sentence speaks of nothing else: «ik kan de link niet openen» is no word about her visit.
 * The price of a mistake is small: the visit is marked as in doubt and a human reads the text.
 */
export function saysWontCome({ tokens }: Read): boolean {
  return sentencesOf(tokens).some((sentence) => {
    const words = sentence.slice(0, MOST_WORDS);
    return (
      [words, ...clausesOf(words)].some(deniesComing) ||
      phrases.some((phrase) => phrase.test(words.join(' ')))
    );
  });
}

function deniesComing(words: readonly string[]): boolean {
  return (
    words.some((word) => denials.has(word)) &&
    words.some((word) => verbs.has(word) || /^(?:cant|cannot|wont)$/u.test(word)) &&
    words.every(isOfComing)
  );
}

function isOfComing(word: string): boolean {
  return (
    [verbs, denials, around].some((known) => known.has(word)) ||
    /^\d+$/u.test(word) ||
    (lexicon.get(word) ?? []).some((role) => beside.has(role))
  );
}

/** The sentences that ask nothing, as words. */
function sentencesOf(tokens: readonly Token[]): string[][] {
  const sentences: string[][] = [];
  let words: string[] = [];
  for (const { kind, text, words: said } of tokens) {
    if (kind === 'end' || kind === 'question' || (kind === 'pause' && /[,;:]/u.test(text))) {
      sentences.push(kind === 'question' ? [] : words);
      words = [];
    } else if (kind === 'word' || kind === 'number') {
      words.push(...(kind === 'number' ? [text] : said));
    }
  }
  return [...sentences, words];
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
