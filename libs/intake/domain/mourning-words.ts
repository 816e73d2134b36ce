/** Who says one of these speaks of her own. */
const I =
  /\b(?:ik|mij|me|mezelf|je (?!klapt\b|bent\b|hebt\b|moet\b|kan\b|kunt\b|ziet\b|hoort\b|mag\b|wil\b|zit\b|woont\b)|j|moi|i|myself)\b/u;
const MINE = /\b(?:mijn|mon|ma|mes|my)\b/u;
/** «Mijn schoonzus is …»: somebody of hers, by a word that is not known here; but not her dog or her days. */
const OF_MINE =
  /\b(?:mijn|mon|ma|my) (?!(?:leven|dagen|dag|hond|kat|poes|huis|telefoon|avonden|vie|chien|chat|maison|telephone|life|dog|cat|house|home|phone)\b)\p{L}+ (?:is|zit|wil|voelt|woont|heeft|est|vit|se|a|veut|feels|wants|lives|sits|has)\b/u;
/** What loneliness is told in: each alone says little, and no more is decided by it than how she is spoken to. */
const SORROW = new RegExp(
  `\\b(?:${[
    ...[
      'alleen',
      'eenzaam',
      'eenzaamheid',
      'niemand',
      'nergens',
      'stil',
      'stilte',
      'verdriet',
      'verdrietig',
    ],
    ...[
      'triest',
      'triestig',
      'huil',
      'ween',
      'moeilijk',
      'gestorven',
      'overleden',
      'verloren',
      'scheiding',
    ],
    ...[
      'gescheiden',
      'vergeten',
      'gezelschap',
      'babbel',
      'praten',
      'klappen',
      'koffie',
      'wandelen',
      'kaarten',
    ],
    ...[
      'muren',
      'nutteloos',
      'televisie',
      'tv',
      'geen woord',
      'slecht te been',
      'ontmoeten',
      'zo lang',
      'lange dagen',
    ],
    ...[
      'nooit langs',
      'nooit op bezoek',
      'wonen ver',
      'buitenland',
      'in canada',
      'omkijkt',
      'geen tijd voor mij',
    ],
    ...[
      'seule?',
      'solitude',
      'personne',
      'isolee?',
      'triste',
      'pleure',
      'ennuie',
      'ennui',
      'perdu',
      'veuf',
      'veuve',
    ],
    ...[
      'discuter',
      'compagnie',
      'rencontrer',
      'longues',
      'enfermee?',
      'abandonnee?',
      'silence',
      'mon chat',
    ],
    ...[
      'ne viennent jamais',
      'ne viennent plus',
      'sortir de chez moi',
      'me manque',
      'mort de ma',
      'mort de mon',
    ],
    ...[
      'alone',
      'lonely',
      'loneliness',
      'nobody',
      'anyone',
      'anybody',
      'friends',
      'died',
      'lost',
      'quiet',
      'bored',
    ],
    ...[
      'cry',
      'crying',
      'sad',
      'forgotten',
      'useless',
      'stuck',
      'my cat',
      'coffee',
      'company',
      'to talk',
      'to listen',
    ],
    ...[
      'a soul',
      'need a friend',
      'my only friend',
      'unbearable',
      'get out',
      'phone never',
      'the hours',
      'so low',
      'nothing left',
      'telefoon rinkelt nooit',
      'telefoon goat nooit',
      'telefoon gaat nooit',
      'de uren',
      'hond is dood',
      'met wie',
      'vier muren',
      'rolstoel',
      'telephone ne sonne jamais',
      'chien est mort',
      'les heures',
      'tous partis',
      'faire connaissance',
      'a qui parler',
      'vides?',
      'plus mes collegues',
      'meet people',
      'divorced',
      'evenings',
      'days are long',
      'at home all day',
      'myself',
      'never see',
      'abroad',
    ],
  ].join('|')})\\b`,
  'u',
);
/** «Only», and «not alone». */
const NOT_SO =
  /\balleen (?:bereikbaar|beschikbaar|vrij|(?:na|voor|tussen) \d+u?|via|per|in de (?:voormiddag|namiddag|ochtend|week)|(?:maan|dins|woens|donder|vrij|zater|zon)dag|op|als|maar|om|met de|de|die|wie|bij|overdag|s|even|weten|melden|vragen|zeggen|aan het)\b|\b(?:niet|nooit|not|never|pas) (?:zo |so |really )?(?:alleen|eenzaam|lonely|alone|seule?)\b|\bla seule\b|\ble seul\b/gu;
/** She tells what she sees or hears, or where: then it is somebody else, whoever that is. */
const ELSEWHERE =
  /\b(?:ik (?:zie|hoor|ruik|merk|denk|vermoed|weet|vrees)|je (?:vois|entends|pense|crois|sais)|i (?:see|hear|smell|think|noticed?|know|guess)|hiernaast|nummer|nr|naast (?:mij|ons)|boven (?:mij|ons)|onder (?:mij|ons)|overkant|blok|gebouw|verdieping|deur|rolluik\S*|gordijn\S*|brievenbus|licht|lichten|daar|ginder|next door|number|upstairs|above|building|block|door|curtains|letterbox|lights|window|over there|en face|a cote|immeuble|volets|rideaux|boite|porte|numero|etage|iemand (?:die|in|op|uit|van|melden)|quelqu un (?:qui|de|dans)|(?:someone|somebody) (?:who|in|from)|melden|signaler|report|meldpunt|belde aan|aangebeld|doet open|doet niet open|klacht|plainte|complaint)\b/u;
/** Other people, but not what she says of herself: «ik ben een oude man». */
const ANOTHER =
  /(?<!\b(?:ik ben|je suis|i am) (?:een |une? |an? |\S+ )?)\b(?:een|une?|an?|one|de|het|la|le|the|die|onze|notre|our) (?:\p{L}+ ){0,2}(?:man|vrouw|dame|heer|homme|femme|monsieur|woman|lady|gentleman|person|persoon|personne agee|kind|koppel|couple|gezin|client\S*|customers?|klant|patient\S*|huurder|bewoner|bewoonster)\b|\bone of my\b|\bun de mes\b|\been van mijn\b/u;

/**
 * Whether somebody seems to tell of her own sorrow: in the first person, with words of it, while nobody else
 * is in sight.
 * @param heard as `asHeard` gives it
 * @param isNamed somebody near her is named: «mijn» is no more than whose he is
 */
export function mournsForOneself(heard: string, isNamed: boolean): boolean {
  const said = heard.replace(NOT_SO, ' ');
  const isHers = I.test(said) || (!isNamed && MINE.test(said) && !OF_MINE.test(said));
  return isHers && SORROW.test(said) && !ELSEWHERE.test(said) && !ANOTHER.test(said);
}
