import { holdsPhrase, plainWords } from '#kernel';

const thanks = [
  ...[
    'dank u',
    'dank je',
    'dank u wel',
    'dank je wel',
    'dankjewel',
    'bedankt',
    'merci',
    'thanks',
    'thank you',
  ],
];
/** What may stand beside thanks that are nothing more. */
const beside = new Set(
  `dank u je wel dankjewel bedankt merci thanks thank you hallo dag goeiedag voor de het uw jullie hulp alles
  moeite hartelijk heel erg veel zeer beaucoup pour votre aide tout bonjour bonsoir so very much for your
  the help all hello ok oke goed`.split(/\s+/u),
);

/** Whether a text only thanks. */
export function onlyThanks(text: string): boolean {
  return (
    holdsPhrase(text, thanks) &&
    plainWords(text.slice(0, 1_600))
      .split(' ')
      .every((word) => beside.has(word))
  );
}
