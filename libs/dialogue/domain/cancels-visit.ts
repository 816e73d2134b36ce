import { tokensOf } from './tokens.ts';

const NOT = '(?:niet|nie)';
const GAP = '(?: (?!niet|nie|je|jij|u|jullie)\\S+){0,5}';
/** What she cannot do: «ik kan de link niet openen» is no word about her visit. */
const COME =
  '(?: meer)?(?: (?:komen|kommen|langskomen|langsgaan|gaan|bezoeken|erbij zijn|er zijn|er geraken|er raken)|$)';

const said: readonly RegExp[] = [
  `(?:ik kan|kan ik|kank|k kan|kan)${GAP} ${NOT}${COME}`,
  `(?:ik kom|ik ga|ik zal|ik geraak|ik raak)${GAP} ${NOT}(?: (?:meer|kunnen|kunnen komen|komen|gaan|lukken))*$`,
  `(?:het|dat|bezoek|mij|me|morgen|vandaag)${GAP} (?:lukt|gaat)${GAP} ${NOT}(?: (?:meer|lukken|door))*$`,
  `(?:lukt|gaat)(?: (?:het|dat|mij|me|morgen|vandaag|straks|vanavond)){1,3} ${NOT}(?: (?:meer|lukken|door))*$`,
  `(?:kan|zal) ${NOT} doorgaan`,
  '(?:moet|wil|zou)(?: \\S+){0,5} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:bezoek|afspraak)(?: \\S+){0,3} (?:afzeggen|afbellen|annuleren|uitstellen|verzetten|verplaatsen)',
  '(?:ik ben|ben ik|ik lig)(?: \\S+){0,2} ziek',
  'je (?:ne )?(?:peux|pourrai|serai|viens|viendrai)(?: \\S+){0,3} pas(?: (?:venir|y aller|etre la|demain|aujourdhui))*$',
  'je suis malade',
  '(?:annuler|reporter|deplacer) (?:la|ma|notre|le) (?:visite|rendez)',
  'i (?:cant|cannot|can not|wont|wont be able to)(?: (?:come|make it|go|be there|visit|do it|tomorrow|today|this|on|\\S+day|anymore|any more|morning|afternoon|evening))*$',
  'i (?:am|m) (?:ill|sick)|im (?:ill|sick)',
  'cancel (?:the|my|our|this) (?:visit|appointment)',
].map((source) => new RegExp(`(?:^| )(?:${source})`, 'u'));

/** Whether a volunteer who is expected somewhere says that she will not come; what she asks is no such word. */
export function cancelsVisit(text: string): boolean {
  const sentences = text.slice(0, 1_600).match(/[^.!?,;:\n]+\??/gu) ?? [];
  return sentences
    .filter((sentence) => !sentence.endsWith('?'))
    .map((sentence) =>
      tokensOf(sentence)
        .filter(({ kind }) => kind !== 'sign')
        .map((token) => token.text)
        .join(' ')
        .replace(/ (?:sorry|dank je|dank u|merci|aub|groetjes|spijtig|helaas)$/u, ''),
    )
    .some((words) => said.some((pattern) => pattern.test(words)));
}
