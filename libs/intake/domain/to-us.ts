import { plainWords } from '#kernel';
import { read, saysAloneToo } from '#reading';
import { onlyThanks } from './only-thanks.ts';

const asks: readonly string[] = [
  ...[
    '(?:wil|wou|zou|word|kan|wens)(?: \\S+){0,4} (?:vrijwilliger|vrijwilligster|buddy) (?:worden|zijn)',
  ],
  ...['vrijwilliger(?:swerk)? (?:worden|doen|zijn)', 'vrijwilligerswerk'],
  ...[
    'jullie (?:openings)?uren',
    'openingsuren',
    'hoe laat(?: \\S+)? jullie',
    'wanneer zijn jullie',
  ],
  ...['zijn jullie(?: \\S+){0,3} open', 'wat doen jullie', 'wie zijn jullie', 'waar zitten jullie'],
  ...['(?:meer )?(?:info|informatie)(?: \\S+){0,2} (?:over jullie|krijgen|sturen|graag|aub)'],
  ...['wat kost (?:dit|dat|het)', 'is (?:dit|dat|het) gratis', 'wat is (?:dit|het meldpunt)'],
  ...['klacht (?:indienen|neerleggen|over jullie|tegen jullie|melden)', '(?:heb|wil) een klacht'],
  ...['(?:devenir|etre) benevole', 'faire du benevolat', 'benevolat'],
  ...[
    'vos (?:horaires|heures)',
    'heures d ouverture',
    'vous (?:etes )?ouverts?',
    'etes vous ouverts?',
  ],
  ...[
    'que faites vous',
    'c est gratuit',
    'combien (?:ca|cela) coute',
    '(?:des|plus d) informations?',
  ],
  ...['(?:porter|deposer|faire|introduire) (?:une )?plainte', 'j ai une plainte'],
  ...['(?:become|be|as) a volunteer', 'to volunteer', 'volunteering'],
  ...['opening hours', 'your hours', 'when are you open', 'are you open', 'what time do you'],
  ...[
    'what do you do',
    'is (?:it|this) free',
    'how much (?:is it|does it cost)',
    'more information',
  ],
  ...['(?:make|file|have|lodge) a complaint', 'to complain'],
  // what is meant for a shop
  ...['pizza\\S*', 'durum\\S*', 'frieten', '(?:wil|zou|graag)(?: \\S+){0,5} bestellen'],
  ...['bestelling (?:doen|plaatsen|ophalen|afhalen)', 'commander une?', 'passer commande'],
  ...['(?:place|pick up) (?:an|my) order', 'to order'],
];
const ASKS = new RegExp(`\\b(?:${asks.join('|')})(?=$|\\s)`, 'u');
/** The whole of a text. */
const ALONE =
  /^(?:(?:hallo|dag|hello|hi|bonjour|aub|svp|please) )*(?:info|informatie|information|informations|klacht|plainte|complaint|openingsuren|horaires|vrijwilliger|benevole|volunteer)(?: (?:aub|svp|please|graag))*$/u;
const MOST_WORDS = 15;

/**
 * Whether a text that stands alone is for those who work here, and tells of nobody: thanks, a complaint, who
 * wants to volunteer, a question about the hours, an order for a shop. In doubt not: then it is a report.
 */
export function isToUs(text: string): boolean {
  if (onlyThanks(text)) {
    return true;
  }
  const plain = plainWords(text.slice(0, 400));
  const asksUs = plain.split(' ').length <= MOST_WORDS && (ASKS.test(plain) || ALONE.test(plain));
  return asksUs && tellsOfNobody(text);
}

/** «I want to become a volunteer» is about herself, and tells nothing of how she is. */
function tellsOfNobody(text: string): boolean {
  const reading = read(text);
  return reading.about !== 'other' && !saysAloneToo(reading);
}
