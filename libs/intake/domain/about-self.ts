import { beginsWith, holdsPhrase } from '#kernel';
import { saysWhereILive } from './lonely-other.ts';
import { asHeard, saysIAmLonely } from './lonely-words.ts';
import { mournsForOneself } from './mourning-words.ts';
import { isHurt, isOwnDanger, tellsOfOneself } from './own-words.ts';
import type { Addressed } from './report-dialogue.ts';
import { saysWhomItIs, type Whom } from './whom-it-is.ts';

/** Somebody else is spoken of: then what is felt may be about the worry, not about the person. */
const others = new Set(
  `mevrouw meneer haar hem zij hij elle il madame monsieur she he her him lady
  overbuur overbuurvrouw overbuurman bovenbuur bovenbuurvrouw bovenbuurman onderbuur onderbuurvrouw onderbuurman achterbuur`.split(
    /\s+/,
  ),
);
/** Near her: whoever is named so is mostly the one it is about. */
const relations = new Set(
  `buurvrouw buurman buren buur moeder vader mama papa zus broer nonkel tante oma opa vriendin vriend
  voisine voisin mere pere soeur frere mamie papy oncle neighbour neighbor mother father sister brother aunt uncle
  friend amie ami mum mom dad zuster broeder schoonmoeder schoonvader schoonzus schoonbroer grootmoeder grootvader bompa bomma
  meter peter mantelzorger oom ooms stiefvader stiefmoeder stiefzoon stiefdochter stiefbroer stiefzus kameraad maat grootouders
  grootouder ma pa ouders ex leerling student patient patiente meme pepe moemoe vava schoonouders schoonzoon schoondochter
  beaupere bellemere parrain marraine grandparents parents stepfather stepmother stepson stepdaughter
  pal mate grandmother grandfather granny`.split(/\s+/u),
);
/** Of her own house, or of her work: named in passing by who is lonely too. */
const household =
  /\b(?:mijn|onze|mon|ma|notre|my|our) (?:\S+ )?(?:man|vrouw|dochter|zoon|kleinzoon|kleindochter|nicht|neef|collega|mari|femme|fils|fille|neveu|niece|collegue|husband|wife|son|daughter|nephew|colleague|partner)\b/u;
/** Anybody at all. */
const somebody = new Set(
  `ze iemand persoon man vrouw wife husband collega bewoner bewoners bewoonster bejaarde bejaarden oudje dame heer jongen meisje kind client
  clientele klant klanten patient patiente patienten huurder kennis koppel gezin
  quelqu personne dame homme enfant cousin cousine client cliente locataire habitant vieille patients
  weduwe weduwnaar veuve veuf widow widower customer customers person man woman child cousin client clients tenant resident patient somebody someone`.split(
    /\s+/u,
  ),
);
/** Whom she lost, misses, or sees no more is not the one it is about. */
const lost = [
  ...['dood', 'gestorven', 'overleden', 'gestorvn', 'doodgegaan', 'verloren', 'de dood van'],
  ...[
    'woont ver',
    'wonen ver',
    'ver weg',
    'verhuisd',
    'buitenland',
    'in de steek gelaten',
    'is verhuisd',
  ],
  ...['geen tijd', 'ik mis', 'verlaten', 'groeten mij niet', 'groeten me niet'],
  ...[
    'mort',
    'morte',
    'decede',
    'decedee',
    'perdu',
    'la mort de',
    'habite loin',
    'parti',
    'partie',
  ],
  ...['ne me parle', 'me manque', 'pas le temps', 'quittee', 'quitte'],
  ...[
    'died',
    'dead',
    'passed away',
    'lost',
    'lives far',
    'moved away',
    'moved to',
    'left me',
    'i miss',
  ],
  ...['no time', 'abroad', 'forgotten me'],
];
const COMES_NOT =
  /\b(?:komt|komen|belt|bellen|bezoekt|bezoeken|zie|hoor)(?: \S+){0,2} (?:niet|nooit|zelden)\b(?! (?:meer )?(?:naar )?buiten)|\bne (?:vient|viennent|m appelle\S*|telephone\S*)\b|\bnever (?:visits?|comes?|calls?|rings?)\b/u;
/** Whose words are they? */
const quoted = [
  ...['zegt', 'zei', 'vertelt', 'vertelde', 'roept', 'roepen', 'schrijft', 'dit', 'dit que'],
  ...['says', 'said', 'told'],
];
/** «Ze riep: ik ben alleen»; but «de dokter zegt dat ik …» is her own. */
const QUOTES =
  /\b(?:zegt|zei|roept|riep|schrijft|schreef|vertelt|vertelde|dit|crie|says|said|told)(?: \p{L}+){0,2}\s*(?::\s*["«“”‘']?|["«“”‘'])\s*['’]?(?:ik|k|je|j|i)\b|\b(?:zegt|zei|roept|roepen|riep) (?:altijd |steeds |vaak |soms )?(?:ik|k)\b/iu;
const SHE_DOES =
  /\b(?:ze|z) (?:is|heeft|woont|zit|komt|eet|ziet|doet|gaat|leeft|voelt|spreekt|zegt|wil|kan|riep|zei|was|had|ligt|ging|niemand)\b/u;
const NAMED =
  /(?:^|[.!?]\s+|(?:Mevrouw|Meneer|Mevr\.?|Dhr\.?|Madame|Monsieur|Mme\.?|M\.|Mrs?\.?)\s+)(?!(?:Ik|Er|Het|Dat|Dit|Alles|Niemand|Iedereen|Je|Il|Ce|Personne|Cela|I|It|That|This|There|Nobody|Everything)\b)\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+)*,? (?:is|was|heeft|zit|woont|voelt|komt|doet|leeft|est|vit|habite|has|lives|feels|seems)\s/u;
/** «Geen vriendin» and «il fait froid» name nobody. */
const NOBODY =
  /\bil (?:fait|y a|n['’ ]y a|faut|pleut)\b|\b(?:geen|gin|pas de|pas d['’ ]|plus de|plus d['’ ]|no|any) (?:enkele |echte |goede |real )?(?:vriend(?:in)?|moeder|vader|broer|zus|man|vrouw|buren|kind|amie?|friend|brother|sister|neighbours?)\b/giu;
/** Who told her of us, or tells her how she is: «mijn zus gaf me dit nummer», «mijn zoon zegt dat ik …». */
const SENT_HER =
  /\b(?:mijn|m['’]n|de|een) \p{L}+ (?:zegt|zei|vindt|denkt) dat (?=ik\b)|\b(?:mijn|m['’]n|de|een) \p{L}+ (?:gaf|heeft|vertelde|sprak|stuurde|raadde)(?: aan)? (?:mij|me)\b(?: (?:over|van))?(?: (?:jullie|u|dit|het|uw))?(?: (?:nummer|meldpunt))?|\b(?:dit|jullie|uw|het) nummer(?: gekregen| gehad)? van (?:mijn|m['’]n|de|een) \p{L}+|\b(?:ma|mon|le|la|une?) \p{L}+ (?:m['’]a (?:donn[ée]+|parl[ée]+ de) (?:votre num[ée]ro|ce num[ée]ro|vous)|dit que (?=je\b))|\b(?:my|the|a) \p{L}+ (?:gave me (?:this|your) number|told me about you|(?:says|thinks) (?:that )?(?=i\b))|\b(?:this|your) number from (?:my|the|a) \p{L}+/giu;
const WORRIED =
  /\b(?:bezorgd|ongerust|inquiete?|inquiets|worried|concerned|m inquiete|zorgen over|zorgen om)\b|\b(?:bang|schrik|peur|afraid) (?:dat|que|that|om|voor)\b/u;
/** Seen or heard from outside. */
const SIGNS =
  /\b(?:hiernaast|naast (?:mij|ons)|boven (?:mij|ons)|onder (?:mij|ons)|overkant|rolluik\S*|gordijn\S*|brievenbus\S*|en face|volets|rideaux|boite aux lettres|next door|upstairs|curtains|letterbox)\b/u;

/**
 * Whom a text is about. Undefined in doubt: who writes is then spoken to in words that fit both, and a
 * coordinator calls in either case.
 */
export function aboutWhom(text: string): Whom | undefined {
  return saysWhomItIs(text) ?? bySpeech(text);
}

/** A text as it is heard, and whom its words name. */
interface Speech {
  readonly text: string;
  readonly heard: string;
  readonly names: (known: ReadonlySet<string>) => boolean;
}

function bySpeech(said: string): Whom | undefined {
  const text = said.replace(NOBODY, ' ').replace(SENT_HER, ' ');
  const heard = asHeard(text);
  const spoken = heard.split(' ');
  const speech = {
    text,
    heard,
    names: (known) => spoken.some((word) => known.has(word)),
  } satisfies Speech;
  if (QUOTES.test(text)) {
    return 'other';
  }
  if (isHurt(text) && !holdsPhrase(text, quoted)) {
    return 'self';
  }
  if (SHE_DOES.test(heard) || speech.names(others)) {
    return 'other';
  }
  return isNear(speech) ? ofBoth(speech) : (ofHerself(speech) ?? ofAnybody(speech));
}

/** Somebody near her is spoken of who is still there. */
function isNear({ text, heard, names }: Speech): boolean {
  const hasGone = holdsPhrase(heard, lost) || COMES_NOT.test(heard);
  const isThere = !hasGone || holdsPhrase(text, quoted);
  const isOfHouse = household.test(heard) && !saysIAmLonely(text) && !isOwnDanger(text);
  return isThere && (names(relations) || isOfHouse);
}

/** «Ik ben eenzaam en mijn buurman ook» leaves it open. */
function ofBoth({ text, heard }: Speech): Whom | undefined {
  return isSure(text) && !WORRIED.test(heard) && !holdsPhrase(text, quoted) ? undefined : 'other';
}

function ofHerself({ text, heard, names }: Speech): Whom | undefined {
  const isNamed = names(relations) || household.test(heard);
  const mourns = !WORRIED.test(heard) && mournsForOneself(heard, isNamed);
  return isSure(text) || mourns ? 'self' : undefined;
}

function ofAnybody({ text, heard, names }: Speech): Whom | undefined {
  const isNamed = names(relations) || names(somebody) || household.test(heard) || NAMED.test(text);
  return isNamed || WORRIED.test(heard) || SIGNS.test(heard) ? 'other' : undefined;
}

/** By her own words, as a coordinator would say at once. */
function isSure(text: string): boolean {
  return isOwnDanger(text) || saysIAmLonely(text) || tellsOfOneself(text);
}

/**
 * Whom a text within a talk says that it is about. While nobody told, each text may; once it is told, only who
 * sets it right.
 */
export function whomIn(text: string, to: Addressed): Whom | undefined {
  if (to !== 'either') {
    return saysWhomItIs(text);
  }
  return aboutWhom(text) ?? (saysWhereILive(text) ? 'self' : undefined);
}

/** Whether somebody writes about herself; in doubt not. */
export function isAboutSelf(text: string): boolean {
  return aboutWhom(text) === 'self';
}

/** Whether she does so by words that leave no doubt, so that they begin something of her own. */
export function isSurelyAboutSelf(text: string): boolean {
  return isAboutSelf(text) && isSure(text);
}

const newReport = [
  ...[
    'nieuwe melding',
    'andere melding',
    'nog een melding',
    'nog iemand',
    'iemand anders',
    'melding',
  ],
  ...['nieuw', 'nouveau', 'new'],
  ...['nouveau signalement', 'autre signalement', 'une autre personne', 'quelqu un d autre'],
  ...['new report', 'another report', 'another person', 'somebody else', 'someone else'],
];

/** Whether a text says by its first words that it is about somebody else than the last one. */
export function saysItIsNew(text: string): boolean {
  return beginsWith(text, newReport);
}

const addition = [
  ...[
    'mijn melding',
    'mijn vorige melding',
    'mijn bericht van',
    'vergeten te zeggen',
    'nog iets vergeten',
  ],
  ...['het is erger', 'het wordt erger', 'nog altijd hetzelfde', 'aanvulling'],
  ...['mon signalement', 'mon message de', 'oublie de dire', 'c est pire'],
  ...['my report', 'my earlier message', 'forgot to say', 'it is worse', 'it got worse'],
];

/** Whether a text says that it goes on from an earlier one. */
export function saysItGoesOn(text: string): boolean {
  return holdsPhrase(text, addition);
}

/** The number of a report, as "M-7K3Q-2XWD", where it stands in a text. */
export function referenceIn(text: string): string | undefined {
  const [found] = /\bM[-\s][0-9A-Z]{4}[-\s]?[0-9A-Z]{4}\b/iu.exec(text) ?? [];
  return found;
}
