import { asHeard } from './lonely-words.ts';

const HELP =
  '(?:ambulance|ambulans|ziekenwagen|ziekewagen|mug|hulp|hulpdienst|hulpdiensten|politie|brandweer|dokter|iemand|jullie|ulder|gulder)';
const SECOURS =
  '(?:quelqu un|l ambulance|une ambulance|les secours|la police|les pompiers|un medecin|on|vous)';
const ANYBODY =
  '(?:anyone|anybody|someone|somebody|help|you|they|(?:an|the) ambulance|ambulance|the police|a doctor|the doctor)';
const SOON =
  '(?:er|der|dr|nu|al|nog|dan|snel|rap|gauw|hier|eindelijk|straks|een|de|den|bijna|langs)';
const ASKS = new RegExp(
  `\\b(?:${[
    `(?:komt|komd|is|zijn|blijft|stuur|stuurt|sturen) (?:${SOON} )*${HELP} (?:${SOON} )*(?:onderweg|op weg|komen|gestuurd|verwittigd|gebeld|iemand)`,
    `komt (?:${SOON} )*(?:${HELP})(?! (?:nooit|niet|zelden)\\b)`,
    '(?:kom|komt|komen|komde|komdegij|komdt) (?:jullie|ulder|gulder|gij|ge|je|jij|u|ze)',
    '(?:waar|woar) (?:blijft|blijven|blyft|bluuft|bluven|blijf)',
    `(?:waar|woar) (?:is|zijn|zitten|zit) (?:de |den |die )?${HELP}`,
    '(?:wanneer|hoe laat|hoe lang|hoelang)(?: \\S+){0,4} (?:komt|komen|kom|onderweg|duren|duurt|wachten|hier|er)\\b',
    '(?:wanneer|hoe laat|hoe lang|hoelang) (?:komt|komen|kom|duurt|moet)',
    '(?:heb|hebt|hebben|is|zijn) (?:jullie|je|ge|gij|u|ulder)?(?: \\S+){0,3} (?:gebeld|verwittigd|gestuurd|onderweg)',
    `${SECOURS}(?: \\S+){0,2} (?:vient|viennent|venez|viendra|viendrez|venir|arrive|arrivent|arrivez|en route|en chemin)`,
    '(?:vient|viendra|arrive)(?: t)?(?: il| elle)? (?:quelqu un|on)|(?:venez|arrivez|viendrez) vous|y a t il quelqu un',
    '(?:quand|ou) (?:est ce que )?(?:vous )?(?:etes|venez|arrivez|arrive|vient|viennent|est l ambulance|sont les secours)',
    `(?:is|are|will) ${ANYBODY}(?: \\S+){0,2} (?:coming|come|on (?:the|its|their|your) way|here)`,
    `where (?:are|is) ${ANYBODY}|how long (?:will|does|until)|when (?:are you|is ${ANYBODY}|will ${ANYBODY})`,
    '(?:did|have) you (?:call|called|send|sent)',
  ].join('|')})(?=$|\\s)`,
  'u',
);
/** Who writes more has something else to tell. */
const MOST_WORDS = 14;

/** Whether a text asks if anybody comes, or where they are. */
export function asksWhoComes(text: string): boolean {
  const heard = asHeard(text);
  return heard.split(' ').length <= MOST_WORDS && ASKS.test(heard);
}
