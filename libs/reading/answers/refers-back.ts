import { peopleNamed } from '../text/people.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import * as words from '../words/report-talk.ts';
import { byItself } from './by-itself.ts';
import { Phrases, said } from './phrases.ts';

const news = new Phrases(words.asksNews);
const she = new Set(words.sheAlone.split(' '));
const somebody = new Set(words.somebodyNew.trim().split(/\s+/u));
const MOST_WORDS = 25;
const MOST_WORDS_OF_A_YES = 5;
/** «Jeanne is gevallen»: a name opens the sentence. */
const NAMED =
  /(?:^|[.!?]\s+)(?!(?:Ze|Zij|Hij|Het|Dat|Dit|Er|Alles|Elle|Il|Ce|She|He|It|That|This|There)\b)\p{Lu}[\p{L}-]+ (?:is|was|heeft|zit|woont|komt|zegt|doet|gaat|est|a|habite|has|lives|says)\s/u;
const NAME_WITHIN = /[\p{L}\d,;] (?!I\b)\p{Lu}\p{Ll}/u;

/**
 * Whether a text that stands alone speaks of whom its sender reported before: it asks for news, answers by a
 * yes or a no, tells a house number and no street, or says only «she». Not where it may bring in somebody new: then it is a report of its own.
 * @param body as it was written: a name begins with a capital
 */
export function refersBack(
  { tokens }: { readonly tokens: readonly Token[] },
  body: string,
): boolean {
  const spoken = said(tokens);
  const mayBeNew =
    spoken.length > MOST_WORDS ||
    spoken.some((word) => somebody.has(word)) ||
    peopleNamed(spoken).length > 0 ||
    NAMED.test(body) ||
    NAME_WITHIN.test(body);
  if (mayBeNew) {
    return false;
  }
  if (onlySaysHouse({ tokens })) {
    return true;
  }
  const answers = byItself({ tokens }).says !== undefined && spoken.length <= MOST_WORDS_OF_A_YES;
  return answers || news.standIn(tokens) || spoken.some((word) => she.has(word));
}

const aroundHouse = new Set(words.aroundHouse.split(' '));
const MOST_WORDS_OF_A_HOUSE = 9;
const HOUSE_NUMBER = /^\d{1,4}$/u;

/** Whether a text is a house number and nothing else, «op nummer 12 bus 3»: in which street was told before. */
function onlySaysHouse({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(tokens);
  const numbers = spoken.filter((word) => HOUSE_NUMBER.test(word));
  return (
    numbers.length > 0 &&
    spoken.length <= MOST_WORDS_OF_A_HOUSE &&
    spoken.every((word) => HOUSE_NUMBER.test(word) || aroundHouse.has(word))
  );
}

const around = new Set(words.aroundCall.split(' '));
const wishes = new Set(words.wantsCall.split(',').map((wish) => bare(said(tokensOf(wish)))));

/** Whether a text asks to be called and says nothing else. */
export function onlyWantsCall({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return wishes.has(bare(said(tokens)));
}

/** Without what may stand around and within a wish. */
function bare(spoken: readonly string[]): string {
  return spoken.filter((word) => !around.has(word)).join(' ');
}
