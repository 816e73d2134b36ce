import { asHeard } from './lonely-words.ts';
import { isHurt, isOwnDanger } from './own-words.ts';

/** Whoever is near, by what she is to the sender: of one kind may be one person, of two kinds are two. */
const kinds = {
  neighbour:
    '(?:ge|over|boven|onder|achter|beneden)?(?:buur|beur)(?:man|vrouw|vrou|meisje|jongen)?|voisine?|neighbou?r',
  mother:
    '(?:schoon|stief|groot|pleeg)?(?:moeder|mama)|mam|oma|bomma|meter|(?<=\\b(?:mijn|ons|onze) )(?:ma|moe)|mere|maman|mamie|meme|mother|mum|mom|granny|grandma|grandmother',
  father:
    '(?:schoon|stief|groot|pleeg)?(?:vader|papa)|opa|bompa|peter|(?<=\\b(?:mijn|ons|onze) )pa|pere|papy|pepe|father|dad|grandpa|grandfather',
  sister: '(?:schoon|stief|half)?(?:zus|zuster|zusje|zuske)|soeur|sister',
  brother: '(?:schoon|stief|half)?(?:broer|broere|broeder|broertje)|frere|brother',
  aunt: '(?:groot)?tante|aunt|auntie',
  uncle: '(?:groot)?(?:nonkel|oom)|oncle|uncle',
  child:
    '(?:schoon|stief|klein|pleeg)?(?:zoon|dochter|kind|zoontje|dochtertje)|kinderen|fils|fille|enfants?|son|daughter|child|children|grandson|granddaughter',
  cousin: 'nicht|neef|cousine?|niece|neveu|nephew',
  partner:
    'man|vrouw|partner|echtgenoot|echtgenote|mari|femme|epoux|epouse|husband|wife|ex|ex man|ex vrouw',
  acquaintance:
    'vriend|vriendin|kameraad|maat|kennis|collega|client|cliente|patient|patiente|huurder|ami|amie|copain|copine|friend|mate|colleague|tenant',
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];
/** A friend may be the neighbour, or who she lives with. */
const maybeOne: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  acquaintance: ['neighbour', 'partner', 'cousin'],
  neighbour: ['acquaintance'],
  partner: ['acquaintance'],
  cousin: ['acquaintance'],
};
const ANY = allKinds.map((kind) => kinds[kind]).join('|');
const OF_HER = '(?:mijn|men|ons|onze|mon|ma|mes|notre|my|our)';
const ARTICLE = '(?:de|den|een|le|la|un|une|the|a)';
/** Who saw or heard it is the sender; whom she saw is the one in danger. */
const SEES =
  '(?:(?:ik (?:zie|hoor|heb|krijg|ruik|vind|vond|zag|hoorde)|wij zien|we zien|(?:je|j|on) (?:\\S+ ){0,3}(?:vu|vue|vois|entends|entendu)|i (?:can )?(?:see|hear|have|haven t|found))(?: (?:al|net|zonet|niet|dat|plus|pas|not|seen|heard|een|\\d+|dagen)){0,4} )?';
/** Her own words begin again here. */
const FIRST_PERSON = '(?:ik|k|j|je|i|wij|we|nous|mij|me|moi)';
const NAMED = new RegExp(
  `\\b${SEES}(?:${OF_HER} (?:(?!${FIRST_PERSON}\\b)\\S+ )?(?<kin>${ANY})|(?:${ARTICLE} )?(?:\\S+ )?(?<near>${kinds.neighbour}))(?= |$)(?: (?!${FIRST_PERSON}\\b)\\S+)*`,
  'gu',
);
/** Beside her it is still the other of whom she speaks. */
const BESIDE_HER =
  / (?:naast|boven|onder|tegenover|achter|van|langs|next to|above|below|of|a cote de|chez|au dessus de|en face de) (?:mij|me|ons|mine|moi|nous|chez moi)\b/gu;
const LATER = /^(?:ze|zij|hij|elle|il|she|he)\b/u;
/** Whom she lost, or who hurts others: the danger may be her own. */
const LOST =
  /\b(?:is|zijn|was|werd|est|sont|has|have)(?: \S+){0,4} (?:dood|overleden|gestorven|weg|verhuisd|mort|morte|decedee?|died|dead)\b|\b(?:verloren|perdue?|passed away|died)\b/u;
const DOUBTED =
  /\b(?:misschien|denk|bang|vrees|gevonden|peut etre|peur|maybe|might|afraid|found)\b/u;
const VIOLENT =
  /\b(?:mes|wapen|pistool|geweer|bijl|\S*dreig\S*|slaat|slaagt|slagen|slaan|klopt|kloppen|schopt|stampt|gooit|smijt|sluit|geweld|agressief|vermoord\S*|misbruik\S*|verkracht\S*|couteau|arme|frappe|bat|menace|violent|violence|viole|knife|gun|weapon|hits?|beats?|threat\S*|abuses?)\b/u;
/** That she does not see her own is a word of being lonely too. */
const UNSEEN =
  /\b(?:gezien|gehoord|zie|hoor|zien|horen|vue?|vois|entendue?|seen|heard|see|hear|neemt|opneemt|bereiken|bereikbaar|telefoon|gsm)\b/u;
/** Who tells it is not the one of whom it is told. */
const TELLS =
  /\b(?:zegt|zei|belt|belde|vertelt|ziet|zag|vindt|vond|hoort|hoorde|dit|trouve|says|said|saw|found|calls)\b/u;

/** No text message is longer. */
const MOST_LETTERS = 1_600;

/** Whose words these may be: of the sender, or of whoever was told of before. */
const OF_THE_SENDER = /\b(?:ik|k|j|je|i|mij|me|moi)\b/u;
const OF_THE_TOLD = /\b(?:ze|zij|hij|haar|hem|elle|il|she|he|her|him)\b/u;

/** Whether words stand for danger: the city says which do. */
type IsDanger = (words: string) => boolean;

interface Spoken {
  readonly kind: Kind;
  readonly words: string;
}

/** Whether the danger that a text tells of is surely of another than its sender, whom it names. */
export function isDangerOfAnother(text: string, isDanger: IsDanger): boolean {
  if (isHurt(text) || isOwnDanger(text) || VIOLENT.test(asHeard(text))) {
    return false;
  }
  const { spoken, rest } = hearDanger(text, isDanger);
  const isOfOther = spoken.some(({ kind, words }) => kind === 'neighbour' || !UNSEEN.test(words));
  return isOfOther && !(OF_THE_SENDER.test(rest) && isDanger(rest));
}

/**
 * Whether the danger in a text is surely of another than whom the talk is about, by what both are to the sender:
 * «mijn vader» in a talk about a neighbour.
 * @param told what was texted of the one it is about, all of it
 */
export function isDangerOfSecond(
  text: string,
  told: readonly string[],
  isDanger: IsDanger,
): boolean {
  const before = told.flatMap(kindsIn);
  const mayBeTheSame = (kind: Kind): boolean =>
    before.some((one) => one === kind || maybeOne[one]?.includes(kind) === true);
  if (before.length === 0 || kindsIn(text).some(mayBeTheSame)) {
    return false;
  }
  const { spoken, rest } = hearDanger(text, isDanger);
  const isOfSecond = spoken.some(({ words }) => !TELLS.test(words));
  return isOfSecond && !(OF_THE_TOLD.test(rest) && isDanger(rest));
}

/** What is said of whom a text names in danger, and what is left of it. */
function hearDanger(text: string, isDanger: IsDanger): { spoken: Spoken[]; rest: string } {
  const spoken: Spoken[] = [];
  const rest = sentencesOf(text).map((sentence) =>
    sentence.replace(NAMED, (words, ...groups) => {
      const { kin, near } = groups.at(-1) as { kin?: string; near?: string };
      const [kind] = kindsIn(near ?? kin ?? '');
      const isOfThem = isDanger(words) && (!LOST.test(words) || DOUBTED.test(sentence));
      if (kind === undefined || !isOfThem) {
        return words;
      }
      spoken.push({ kind, words });
      return ' ';
    }),
  );
  return { spoken, rest: rest.join(' ') };
}

/** As heard; one that begins with «she» goes on with the one before. */
function sentencesOf(text: string): string[] {
  return text
    .slice(0, MOST_LETTERS)
    .split(/[.!?;\n]+/u)
    .map((sentence) => asHeard(sentence).replace(BESIDE_HER, ''))
    .reduce<string[]>((all, sentence) => {
      const last = all.at(-1);
      return last !== undefined && LATER.test(sentence)
        ? [...all.slice(0, -1), `${last} ${sentence}`]
        : [...all, sentence];
    }, []);
}

function kindsIn(text: string): Kind[] {
  const heard = asHeard(text);
  return allKinds.filter((kind) => new RegExp(`\\b(?:${kinds[kind]})(?= |$)`, 'u').test(heard));
}
