import { plainly, shortName } from '#kernel';

/** Our words to a volunteer out of care: plain letters, at most two segments. */
export const texts = {
  /** Silence is an answer too, and a good one. */
  stillWants: (firstName: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, we hoorden elkaar een tijdje niet. Wil je nog graag meedoen? Antwoord JA of NEE. Antwoord je niet, dan is dat ook goed: dan laten we je rusten tot je TERUG stuurt.`,
    ),

  thanks: (firstName: string, years: number): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bent al ${years === 1 ? 'een jaar' : `${years} jaar`} vrijwilliger bij ons. Dank je wel voor alle tijd die je geeft. Ze betekent veel.`,
    ),

  /** On her page, why she is asked nothing. */
  rests:
    'Antwoordde niet op de vraag of het nog past. Dat is goed: we vragen niets tot er TERUG komt.',
} as const;

function inPlainLetters(text: string): string {
  return plainly(text).replace(/\s+/g, ' ').trim();
}
