import { beginsWith, holdsPhrase, plainWords } from '#kernel';

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
  return holdsPhrase(text, thanks) && spokenIn(text).every((word) => beside.has(word));
}

const news = [
  ...[
    'al nieuws',
    'nog nieuws',
    'is er nieuws',
    'nieuws over mijn',
    'al iets geweten',
    'al iets gehoord',
  ],
  ...['des nouvelles', 'du nouveau', 'avez vous du neuf'],
  ...['any news', 'any update', 'is there news'],
];
const answerWords = 'ja joa joak jawel nee neen nink oui non yes no ok oke'.split(' ');
const pronouns = new Set('ze zij haar heur hem hij elle lui she her he him'.split(' '));
/** Somebody new is brought in with one of these. */
const somebody = new Set(
  `een iemand man vrouw dame heer meneer mevrouw jongen meisje kind kinderen koppel gezin persoon mens buren buur
  buurvrouw buurman overbuur moeder vader mama papa zus broer zoon dochter nonkel tante oma opa nicht neef
  vriendin vriend collega ander andere anders un une homme femme monsieur madame voisin voisine mere pere
  soeur frere fils fille ami amie personne quelqu autre aussi an man woman lady neighbour neighbor mother
  father sister brother friend son daughter somebody someone another other too also`.split(/\s+/u),
);
const MOST_WORDS = 25;
const MOST_WORDS_OF_A_YES = 5;
/** «Jeanne is gevallen»: a name opens the sentence. */
const NAMED =
  /(?:^|[.!?]\s+)(?!(?:Ze|Zij|Hij|Het|Dat|Dit|Er|Alles|Elle|Il|Ce|She|He|It|That|This|There)\b)\p{Lu}[\p{L}-]+ (?:is|was|heeft|zit|woont|komt|zegt|doet|gaat|est|a|habite|has|lives|says)\s/u;
const NAME_WITHIN = /[\p{L}\d,;] (?!I\b)\p{Lu}\p{Ll}/u;

/**
 * Whether a text that stands alone speaks of whom its sender reported before: it asks for news, answers by a
 * yes or a no, or says only «she». Not where it may bring in somebody new: then it is a report of its own.
 */
export function refersBack(text: string): boolean {
  const words = spokenIn(text);
  const mayBeNew =
    words.length > MOST_WORDS ||
    words.some((word) => somebody.has(word)) ||
    NAMED.test(text) ||
    NAME_WITHIN.test(text);
  if (mayBeNew) {
    return false;
  }
  const answers = beginsWith(text, answerWords) && words.length <= MOST_WORDS_OF_A_YES;
  return answers || holdsPhrase(text, news) || words.some((word) => pronouns.has(word));
}

function spokenIn(text: string): string[] {
  return plainWords(text.slice(0, 1_600)).split(' ');
}

const AROUND =
  '(?:hallo|dag|goeiedag|bonjour|bonsoir|hello|hi|aub|ajb|please|alstublieft|alsjeblieft|svp|s il vous plait|dank u|dank je|merci|thanks)';
const HUMAN =
  '(?:een mens|een echt mens|een echte persoon|een medewerker|iemand van jullie|een collega)';
const HUMAIN =
  '(?:un humain|un etre humain|une vraie personne|un collaborateur|quelqu un de chez vous)';
const A_HUMAN = '(?:a human|a human being|a real person|a person|a member of staff|someone there)';
const CALL_ME = [
  `(?:kunt|kan|kun|kunnen|wil|wilt|willen|zou|zouden|mag|mogen) (?:u|je|jij|jullie|gij|ge|er iemand|iemand) (?:mij |me )?(?:aub )?(?:eens |terug |even )?(?:op|terug)?bellen`,
  'bel (?:mij|me)(?: eens| even)?(?: terug| op)?',
  `(?:ik (?:wil|wou|zou)|kan ik|mag ik)(?: graag| eens| met)* ${HUMAN} (?:spreken|praten|aan de lijn|aan de telefoon|horen)`,
  `ik (?:wil|wou|zou)(?: graag| eens)* (?:iemand spreken|gebeld worden|opgebeld worden|teruggebeld worden)`,
  '(?:pouvez vous|vous pouvez) (?:me telephoner|m appeler|me rappeler)|(?:r?appelez|telephonez) moi',
  `je (?:veux|voudrais|souhaite) (?:parler (?:a|avec) ${HUMAIN}|etre r?appelee?|qu on m(?:e r| )appelle)`,
  '(?:can|could) (?:you|someone|somebody) (?:please )?(?:call|ring|phone) me(?: back)?|(?:call|ring|phone) me(?: back)?',
  `(?:i (?:want|would like|d like)|can i) (?:to )?(?:speak|talk) (?:to|with) ${A_HUMAN}`,
].join('|');
const callMe = new RegExp(`^(?:${AROUND} )*(?:${CALL_ME})(?: ${AROUND})*$`, 'u');

/** Whether a text asks to be called and says nothing else. */
export function onlyWantsCall(text: string): boolean {
  return callMe.test(plainWords(text.slice(0, 200)));
}
