import { bringsInAnother } from './answers/others-too.ts';
import { said } from './answers/phrases.ts';
import type { Reading } from './read.ts';
import { peopleNamed, setOf } from './text/people.ts';
import * as words from './words/people.ts';

/** As whom somebody is spoken to who told of danger: as the one in danger, as another, or nobody knows. */
export type SpokenTo = 'self' | 'other' | 'unknown';

const third = setOf(words.thirdPerson);
const thereIs = setOf(words.thereIs);

/**
 * As whom she is spoken to: herself reads first who listens, whoever writes of another reads 112 first, and while
 * nobody knows both stand side by side. A wish to die in which nobody else is named is her own; told in a talk about
 * another it may be of either.
 * @param known whom it is about, as far as that was told
 * @param text its words; none where a key was pressed
 */
export function spokenTo(
  known: 'self' | 'other' | undefined,
  text?: Pick<Reading, 'tokens'> & { readonly danger: Pick<Reading['danger'], 'wish'> },
): SpokenTo {
  const isOwnWish = text?.danger.wish === true && !namesThird(text);
  if (known === 'self' || (known === undefined && isOwnWish)) {
    return 'self';
  }
  return known === 'other' && !isOwnWish ? 'other' : 'unknown';
}

/** Whether anybody but its sender stands in a text. */
function namesThird(text: Pick<Reading, 'tokens'>): boolean {
  const spoken = said(text.tokens);
  return (
    peopleNamed(spoken).length > 0 ||
    spoken.some((word, at) => third.has(word) && !thereIs.has(spoken[at + 1] ?? '')) ||
    bringsInAnother(text)
  );
}
