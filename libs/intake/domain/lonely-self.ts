import { isSurelyAboutSelf } from './about-self.ts';
import { asHeard } from './lonely-words.ts';
import { isOwnDanger } from './own-words.ts';

/** «Ik ben alleen» may go on with «op maandag thuis»: where another was spoken of it needs one of these. */
const SHE_TOO =
  /\b(?:ook|oek|zelf|zelve|aussi|moi meme|egalement|also|too|myself|eenzaam|seule?|isolee?|lonely|isolated|(?:zo|zeer|heel|altijd|erg|so|very|always|all) al(?:leen|one))\b/u;

/** Whether a text that comes after words about another, or about our question, is clearly of its sender herself. */
export function isOfOneself(text: string): boolean {
  return isSurelyAboutSelf(text) && (SHE_TOO.test(asHeard(text)) || isOwnDanger(text));
}
