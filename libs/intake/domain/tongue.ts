import { holdsPhrase, plainWords } from '#kernel';

/** A language that a reporter is answered in. */
export type Tongue = 'nl' | 'fr' | 'en';

/** Words that are frequent in one of the three and stand in neither of the others. */
const telling: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  nl: new Set(
    words(
      `ik jij je hij zij ze het een mijn buurvrouw buurman buur moeder vader niet nie geen al meer dag dagen
      woont weet heb hebt heeft ben zijn bij voor met naar van dat die deze iemand alleen eenzaam ja nee neen
      straat graag kan mag wil maar ook nog sinds goed dank hallo goeiedag bel mij moest moet weken
      klacht pauze bezoek bezoeken spreken stoppen doagn ligt hangt dood doodgaan wou gezien wie
      bent verkeerd nummer`,
    ),
  ),
  fr: new Set(
    words(
      `je ma mon mes elle il ils une un des du voisine voisin est sont suis seule seul pas ne jamais depuis
      bonjour bonsoir nouvelles merci oui non rue chez avec pour qui que dans habite mere vieille monsieur madame
      personne parle sort jours semaines tres sait rien appelez moi inquiete inquiet maison monde voit
      plainte visites parler quelqu veux voudrais arretez salut veut mourir tuer ouvre repond bouge mauvais
      numero`,
    ),
  ),
  en: new Set(
    words(
      `i my she he they his her him the a an and neighbour neighbor mother father lonely alone not never
      hello yes no street lives with for who has have had been seen since days weeks knows know please
      call me worried think lady woman house nobody anybody thank thanks does doesn always he's am
      complaint visits visit speak somebody someone want
      hi to wants himself herself myself any news kill going gonna jump wrists life dead hasnt isnt dont im wrong number`,
    ),
  ),
};

/** Written alike in two of the languages: they tell nothing. */
const shared = new Set(words('je ma me de en is a an the no non des mes had has dag al her he'));

/** The language of a text when its words tell; undefined when they do not, or tell two things. */
export function tongueOf(text: string): Tongue | undefined {
  const heard = plainWords(text).split(' ');
  const counts = (['nl', 'fr', 'en'] as const)
    .map((tongue) => ({
      tongue,
      count: heard.filter((word) => telling[tongue].has(word) && !shared.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first !== undefined && first.count > (second?.count ?? 0) ? first.tongue : undefined;
}

/** Whole texts that speakers of Dutch borrow as well: they tell only where nothing else does. */
const loose: Readonly<Record<string, Tongue>> = { 'ca va': 'fr', non: 'fr', no: 'en' };

/** The language that a text may be of, for where nothing else is known of who sent it. */
export function tongueGuessed(text: string): Tongue | undefined {
  const said = plainWords(text);
  return Object.hasOwn(loose, said) ? loose[said] : undefined;
}

/** A word of two of the languages that says what is wished, as far as it goes: not Dutch in any case. */
const borrowed: Readonly<Partial<Record<Tongue, readonly string[]>>> = {
  fr: ['pause'],
  en: ['pause'],
};

/** The languages that such a word may be of; none where there is no such word. */
export function tonguesHinted(text: string): Tongue[] {
  return (['nl', 'fr', 'en'] as const).filter((tongue) =>
    holdsPhrase(text, borrowed[tongue] ?? []),
  );
}

function words(list: string): string[] {
  return list.split(/\s+/);
}
