import {
  asksService,
  byItself,
  isOnlyThanks,
  isWrongNumber,
  readsWhole,
  type Reading,
  wordsOf,
} from '#reading';

/** As much of a reading as tells whether anybody is reported. */
type Told = Pick<Reading, 'tokens' | 'about' | 'danger' | 'reference'>;

/** In fewer words the reader is not sure enough: «hulp nodig», «het gaat niet», «hallo». */
const FEWEST_WORDS = 4;

/**
 * Whether a text that stands alone reports nobody: thanks, a question to those who work here, an advert, chatter. In
 * doubt not, then it is a report. What is understood word for word is not scored.
 */
export function reportsNobody(told: Told): boolean {
  const { tokens, about, danger, reference } = told;
  const mayBeReport = danger.level !== 'none' || reference !== undefined || mayBeCry(told);
  const isNone = about === 'none' && wordsOf(tokens).length >= FEWEST_WORDS;
  const reads = isNone || isOnlyThanks({ tokens }) || isWrongNumber({ tokens });
  return asksService({ tokens }) || (!mayBeReport && reads);
}

/** A call for help, or a no to nothing: «ik kan niet meer». */
function mayBeCry({ tokens }: Pick<Told, 'tokens'>): boolean {
  return byItself({ tokens }).help !== undefined || readsWhole(tokens) === 'no';
}
