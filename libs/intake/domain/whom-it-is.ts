import { plainWords } from '#kernel';

/** Whom a text is about, where it tells. */
export type Whom = 'self' | 'other';

/** What may stand around a short answer. */
const BESIDE =
  '(?:nee|neen|nink|non|no|ja|oui|yes|maar|mais|but|sorry|pardon|eh|he|hoor|aub|svp|please|dank u|merci)';
const HERSELF = `(?:mezelf|mijzelf|mij zelf|me zelf|mij|mie|myn eigen|mijn eigen|ik)`;
const SELF = [
  `(?:gaat|goat|ga) (?:wel |eigenlijk |enkel |alleen |toch )?(?:over|om) ${HERSELF}(?: zelf)?`,
  `(?:is|was) (?:wel |eigenlijk |enkel |alleen |toch )?(?:over|voor|vor) ${HERSELF}(?: zelf)?`,
  `(?:over|voor|om|van|vor) (?:mezelf|mijzelf|mij zelf)`,
  '(?:c est|c etait|ca concerne|cela concerne|il s agit|je parle|ca parle)(?: bien)? (?:pour |de )?(?:moi|moi meme)',
  '(?:pour|de) moi meme',
  '(?:it is|it s|its|this is|that s|i am writing|i m writing|i write|that is) (?:about |for )?(?:me|myself)',
  '(?:about|for) myself',
  'ik ben (?:het zelf|die persoon|dat zelf)|ik ben t zelf|that person is me|cette personne c est moi|die persoon ben ik',
].join('|');
const ABOUT_SELF = new RegExp(
  `\\b(?:${SELF})(?=$| ${BESIDE}\\b| (?:die|qui|who|niet over|pas)\\b)`,
  'u',
);
/** A whole text: «ik zelf», «over mij», «pour moi», «me»; but «ja, voor mij» says that it is fine by her. */
const ONLY_SELF = new RegExp(
  `^(?:(?:nee|neen|nink|non|no|sorry|pardon|maar|mais|but) )*(?:(?:over|voor|om|het is|t is|dat is|dat ben|pour|de|c est|for|about|it s) )?(?:ik ben het|ik zelf|ikzelf|ik|mij|mijzelf|mezelf|mij zelf|moi|moi meme|me|myself)(?: ${BESIDE})*$`,
  'u',
);
const NOT_SELF =
  /\b(?:niet|nie|pas|not) (?:over|voor|om|pour|de|about|for) (?:mij|mie|mezelf|mijzelf|moi|me|myself)\b/u;
const PERSON =
  '(?:buurvrouw|buurman|buren|buur|(?:over|boven|onder|achter)buur(?:vrouw|man)?|(?:schoon|stief|groot|pleeg)?(?:moeder|vader|ouders)|mama|papa|(?:schoon|stief|half)?(?:zus|zuster|broer|broere)|nonkel|oom|tante|oma|opa|bomma|bompa|vrouw|man|partner|(?:schoon|stief|klein)?(?:dochter|zoon|kind)|nicht|neef|vriendin|vriend|kameraad|maat|kennis|collega|client|cliente|patient|patiente|huurder|bewoner|bewoonster|leerling|student|mevrouw|meneer|dame|heer|voisine|voisin|mere|pere|soeur|frere|mari|femme|fille|fils|mamie|papy|amie|ami|dame|monsieur|madame|tante|oncle|neighbour|neighbor|mother|father|mum|mom|dad|sister|brother|husband|wife|daughter|son|aunt|uncle|friend|colleague|lady)';
const ABOUT_OTHER = new RegExp(
  `\\b(?:gaat|is|goat) (?:wel |eigenlijk |toch )?over (?:(?:mijn|m n|onze|een|de|die|mn) (?:\\S+ )?${PERSON}|iemand anders|iemand|haar|hem)\\b|` +
    `\\b(?:c est|ca concerne|cela concerne|il s agit) (?:pour |de )?(?:(?:ma|mon|une|un|la|le) (?:\\S+ )?${PERSON}|quelqu un d autre|elle|lui)\\b|` +
    `\\b(?:it is|it s|its|this is) about (?:(?:my|a|an|the|our) (?:\\S+ )?${PERSON}|someone else|somebody else|her|him)\\b`,
  'u',
);
const FILLER =
  '(?:fout|mis|verkeerd|toch|eigenlijk|wel|oei|oeps|en|dus|hoor|enkel|alleen|niet over mij|niet mij|niet voor mij|plutot|en fait|actually|wrong|rather)';
const AROUND = `(?:${BESIDE}|${FILLER})`;
/** A whole text: «nee over mijn moeder», «neen t is voor mijn moeder eigenlijk», «fout, het is mijn moeder». */
const ONLY_OTHER = new RegExp(
  `^(?:${AROUND} )*(?:(?:(?:het|t|dit|dat|da) (?:is|gaat|goat|ga|was|es) |c est |it is |it s )(?:${AROUND} )*(?:(?:over|voor|vor|om|van|pour|de|about|for) )?|(?:over|voor|vor|om|pour|about|for) )(?:${AROUND} )*(?:(?:mijn|mn|m n|men|mien|ons|onze|ma|mon|notre|my|our) (?:\\S+ )?(?:${PERSON}|ma|pa)|(?:de|een|la|le|the|a) (?:buurvrouw|buurman|buur|buren|voisine?|neighbou?r)|iemand anders|quelqu un d autre|someone else|somebody else)(?: ${AROUND})*$`,
  'u',
);
const GONE = /\b(?:dood|gestorven|overleden|verloren|mort|morte|decedee?|died|dead|lost)\b/u;
/** Who writes more tells something, and does not only set right whom it is about. */
const MOST_WORDS = 14;

/** Whom a text in an open talk says that the talk is about; undefined where it sets nothing right. */
export function saysWhomItIs(text: string): Whom | undefined {
  const plain = plainWords(text.slice(0, 300));
  if (plain.split(' ').length > MOST_WORDS) {
    return undefined;
  }
  const namesOther = ABOUT_OTHER.test(plain) || ONLY_OTHER.test(plain);
  if (NOT_SELF.test(plain) || (namesOther && !GONE.test(plain))) {
    return 'other';
  }
  return ABOUT_SELF.test(plain) || ONLY_SELF.test(plain) ? 'self' : undefined;
}

/** Who writes more than this tells something beside it. */
const MOST_WORDS_OF_ONLY = 7;

/** Whether a text says whom it is about and nothing else. */
export function onlySaysWhom(text: string): boolean {
  const plain = plainWords(text);
  return (
    saysWhomItIs(text) !== undefined &&
    (plain.split(' ').length <= MOST_WORDS_OF_ONLY || ONLY_OTHER.test(plain))
  );
}
