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

const callMe =
  /^(?:(?:hallo|dag|goeiedag|bonjour|bonsoir|hello|hi|aub|please) )*(?:(?:kunt|kan|kun|wil|wilt|zou) (?:u|je|jij|jullie|er iemand|iemand) (?:mij |me )?(?:aub )?(?:eens |terug |even )?(?:op|terug)?bellen|bel (?:mij|me)(?: eens| even)?(?: terug| op)?|(?:pouvez vous|vous pouvez) (?:me telephoner|m appeler|me rappeler)|(?:r?appelez|telephonez) moi|(?:can|could) (?:you|someone|somebody) (?:please )?(?:call|ring|phone) me(?: back)?|(?:call|ring|phone) me(?: back)?)(?: (?:aub|alstublieft|svp|s il vous plait|please|dank u|merci|thanks))*$/u;

/** Whether a text asks to be called and says nothing else. */
export function onlyWantsCall(text: string): boolean {
  return callMe.test(plainWords(text.slice(0, 200)));
}
