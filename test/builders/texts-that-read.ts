import { readCity } from '#geography';
import { ownSentences, read, type Reading } from '#reading';

interface Reads {
  readonly level: Reading['danger']['level'];
  readonly about: Reading['about'];
  /** Stands before each of them: «Mijn buurvrouw. ». */
  readonly start?: string;
}

const MOST_LETTERS = 60;

/**
 * Short Dutch sentences of our own that the reader, as it is trained now, takes so, without a sign, a place, or a wish
 * to die. A flow that is about a kind of reading takes its words from here: words of its own could read otherwise
 * after the next sentence that the reader learns from.
 * @throws Error when there are fewer than two
 */
export function textsThatRead({ level, about, start = '' }: Reads): readonly [string, string] {
  const { surePhrases } = readCity();
  const found = ownSentences()
    .filter(({ language, danger, text }) => {
      return language === 'nl' && danger === true && text.length <= MOST_LETTERS;
    })
    .map(({ text }) => `${start}${text}`)
    .map((text) => ({ text, reading: read(text, { surePhrases }) }))
    .filter(({ reading }) => {
      const { level: read, hasSign, wish, atHome, atHomeOfUnknown } = reading.danger;
      const isPlain = !hasSign && !wish && !atHome && !atHomeOfUnknown;
      return isPlain && read === level && reading.about === about && reading.places.length === 0;
    });
  const [first, second] = found;
  if (first === undefined || second === undefined) {
    throw new Error(`No two sentences of ours read as ${level} danger about ${about}`);
  }
  return [first.text, second.text];
}
