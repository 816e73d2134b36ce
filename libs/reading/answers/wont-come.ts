import type { Token } from '../text/tokens.ts';
import type { Read } from './answer-to.ts';

/** Said in a sentence of its own that asks nothing; the words are in standard spelling. */
const GAP = '(?: (?!niet|je|jij|u|jullie)\\S+){0,5}';
/** What she cannot do: «ik kan de link niet openen» is no word about her visit. */
const COME =
  '(?: meer)?(?: (?:komen|langskomen|langsgaan|gaan|bezoeken|erbij zijn|er zijn|er geraken|er raken)|$)';
const DAY = '\\S+day';

const wontCome: readonly RegExp[] = [
  `(?:ik kan|kan ik|kan)${GAP} niet${COME}`,
  `(?:ik kom|ik ga|ik zal|ik geraak|ik raak)${GAP} niet(?: (?:meer|kunnen|kan|kunnen komen|komen|gaan|lukken))*$`,
  `(?:het|dat|bezoek|mij|me|morgen|vandaag)${GAP} (?:lukt|gaat)${GAP} niet(?: (?:meer|lukken|door))*$`,
  `(?:lukt|gaat)(?: (?:het|dat|mij|me|morgen|vandaag|straks|vanavond)){1,3} niet(?: (?:meer|lukken|door))*$`,
  '(?:kan|zal) niet doorgaan',
  '(?:moet|wil|zou)(?: \\S+){0,5} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:bezoek|afspraak)(?: \\S+){0,3} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:ik ben|ben ik|ik lig)(?: \\S+){0,2} ziek',
  'je (?:ne )?(?:peux|pourrai|serai|viens|viendrai)(?: \\S+){0,3} pas(?: (?:venir|y aller|etre la|demain|aujourdhui))*$',
  'je suis malade',
  '(?:annuler|reporter|deplacer) (?:la|ma|notre|le) (?:visite|rendez)',
  `i (?:cant|cannot|can not|wont|wont be able to)(?: (?:come|make it|go|be there|visit|do it|tomorrow|today|this|on|${DAY}|anymore|any more|morning|afternoon|evening))*$`,
  'i (?:am|m) (?:ill|sick)|im (?:ill|sick)',
  'cancel (?:the|my|our|this) (?:visit|appointment)',
].map((source) => new RegExp(`(?:^| )(?:${source})`, 'u'));
const KIND_END = / (?:sorry|dank je|dank u|merci|aub|groetjes|spijtig|helaas)$/u;
/** A sentence that is longer tells a story. */
const LONGEST_SENTENCE = 600;

/** Whether a volunteer who is expected somewhere says that she will not come; what she asks is no such word. */
export function saysWontCome({ tokens }: Read): boolean {
  return sentencesOf(tokens).some((sentence) => {
    const words = sentence.slice(0, LONGEST_SENTENCE).replace(KIND_END, '');
    return wontCome.some((pattern) => pattern.test(words));
  });
}

function sentencesOf(tokens: readonly Token[]): string[] {
  const sentences: string[] = [];
  let words: string[] = [];
  for (const { kind, text, words: said } of tokens) {
    if (kind === 'end' || kind === 'question' || (kind === 'pause' && /[,;:]/u.test(text))) {
      sentences.push(...(kind === 'question' ? [] : [words.join(' ')]));
      words = [];
    } else if (kind === 'word' || kind === 'number') {
      words.push(...(kind === 'number' ? [text] : said));
    }
  }
  return [...sentences, words.join(' ')];
}
