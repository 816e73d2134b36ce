import type { Read } from '../answers/answer-to.ts';
import { Phrases } from '../answers/phrases.ts';
import * as words from '../words/volunteers.ts';
import { type HoursMeant, hoursIn } from './hours.ts';
import { type KilometresMeant, kilometresIn, tellsKilometres } from './kilometres.ts';
import { type PauseMeant, pauseIn } from './pause.ts';
import { Saying } from './saying.ts';

/** What a volunteer wants of us for herself; `plain` is by a word that we gave her for it. */
export type Wish =
  | PauseMeant
  | HoursMeant
  | KilometresMeant
  | { readonly kind: 'return' | 'next-visit' | 'own-data' }
  | { readonly kind: 'heavy'; readonly plain: boolean }
  /** She gives back what she took on. */
  | { readonly kind: 'hand-back'; readonly staysUntilThen: boolean };

const returns = new Saying(words.returns, words.besideReturn);
const nextVisits = new Saying(words.nextVisits, words.besideNextVisit);
const ownData = new Saying(words.ownData, words.besideOwnData);
const heavyWord = new Saying(words.heavyWord, '');
const heavy = new Saying(`${words.heavyWord}, ${words.heavyLoosely}`, words.besideHeavy);
const handsBack = new Phrases(words.handsBack);
const staysOn = new Phrases(words.staysOn);

/** Reads what a volunteer asks of us for herself; undefined where a text asks nothing of that. */
export function wishIn({ tokens }: Read): Wish | undefined {
  return byWholeText({ tokens }) ?? inSentence({ tokens });
}

/** Whether every word of a text is understood as such a wish: then it is no story. «Het is zwaar» may be one. */
export function isWholeWish(read: Read): boolean {
  if (tellsKilometres(read.tokens)) {
    return true;
  }
  const wish = byWholeText(read);
  return wish !== undefined && (!('plain' in wish) || wish.plain);
}

function byWholeText({ tokens }: Read): Wish | undefined {
  if (returns.is(tokens)) {
    return { kind: 'return' };
  }
  if (nextVisits.is(tokens)) {
    return { kind: 'next-visit' };
  }
  if (ownData.is(tokens)) {
    return { kind: 'own-data' };
  }
  if (heavy.is(tokens)) {
    return { kind: 'heavy', plain: heavyWord.is(tokens) };
  }
  return kilometresIn(tokens) ?? hoursIn(tokens);
}

function inSentence({ tokens }: Read): Wish | undefined {
  if (handsBack.standIn(tokens)) {
    return { kind: 'hand-back', staysUntilThen: staysOn.standIn(tokens) };
  }
  return pauseIn(tokens);
}
