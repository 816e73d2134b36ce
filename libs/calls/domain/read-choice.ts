import { plainWords } from '#kernel';

/** What may be said for a key, in any of the languages: who calls may mix them. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Asks for the question again: what was said is no choice, or more than one. */
const AGAIN = '*';
const MOST_WORDS = 12;

const digits: Choices = {
  '0': ['0', 'nul', 'zero'],
  '1': ['1', 'een', 'un', 'one'],
  '2': ['2', 'twee', 'deux', 'two'],
  '3': ['3', 'drie', 'trois', 'three'],
  '4': ['4', 'vier', 'quatre', 'four'],
  '5': ['5', 'vijf', 'cinq', 'five'],
  '6': ['6', 'zes', 'six'],
  '7': ['7', 'zeven', 'sept', 'seven'],
  '8': ['8', 'acht', 'huit', 'eight'],
  '9': ['9', 'negen', 'neuf', 'nine'],
};

/** Understood at each question. */
const always: Choices = {
  '0': [
    ...['medewerker', 'iemand spreken', 'met iemand spreken', 'een mens', 'mens'],
    ...['parler a quelqu un', 'collaborateur', 'speak to somebody', 'speak to someone', 'a person'],
  ],
  '9': ['gevaar', 'er is gevaar', 'nu gevaar', 'danger', 'en danger', 'in danger', 'is danger'],
  '*': [
    ...['opnieuw', 'nog eens', 'nog een keer', 'herhaal', 'herhalen', 'sterretje', 'reecouter'],
    ...['repeter', 'repetez', 'encore une fois', 'etoile', 'again', 'repeat', 'once more', 'star'],
  ],
};

/** Words that choose nothing. Whatever is neither these nor a choice makes it doubtful: «niet», «pas», «not». */
const fillers = new Set(
  `euh eh uh hm ja ik je jij wil wou zou graag alstublieft alsjeblieft aub dag goeiedag hallo het is dat de een
  over voor met ben bel bellen nummer keuze toets druk op iets horen t k gaat me maak zorgen ongerust bezorgd
  belle vo vor goat
  veux voudrais suis j s il vous te plait le la les l un une pour numero touche appuyez bonjour sur oui
  c est ca concerne au sujet de propos appelle m inquiete inquiet inquiete
  i m want would like to the a please number press hello am it is yes about speak
  for regarding concerning call calling worry worried`.split(/\s+/),
);

/** The key that somebody means who says something: one choice and nothing that speaks against it, else `*`. */
export function readChoice(spoken: string, choices: Choices): string {
  const words = plainWords(spoken).split(' ');
  if (words.length > MOST_WORDS) {
    return AGAIN;
  }
  return digitIn(words) ?? choiceIn(words, joined(always, choices)) ?? AGAIN;
}

const beforeDigit = new Set(
  'nummer keuze toets druk op numero touche appuyez sur le number press'.split(' '),
);

/** A number and no more: «een» is an article as well. */
function digitIn(words: readonly string[]): string | undefined {
  const said = words.filter((word) => !beforeDigit.has(word));
  const [only, ...others] = said;
  const named = Object.entries(digits).find(([, names]) => names.includes(only ?? ''));
  return others.length === 0 ? named?.[0] : undefined;
}

function choiceIn(words: readonly string[], choices: Choices): string | undefined {
  const keys = new Set<string>();
  for (let at = 0; at < words.length;) {
    const found = longestAt(words, at, choices);
    if (found !== undefined) {
      keys.add(found.key);
    } else if (!fillers.has(words[at] ?? '')) {
      return undefined;
    }
    at += found?.length ?? 1;
  }
  const [only, ...others] = keys;
  return others.length === 0 ? only : undefined;
}

function longestAt(
  words: readonly string[],
  at: number,
  choices: Choices,
): { readonly key: string; readonly length: number } | undefined {
  const rest = `${words.slice(at).join(' ')} `;
  return Object.entries(choices)
    .flatMap(([key, phrases]) => phrases.map((phrase) => ({ key, phrase })))
    .filter(({ phrase }) => rest.startsWith(`${phrase} `))
    .map(({ key, phrase }) => ({ key, length: phrase.split(' ').length }))
    .sort((one, other) => other.length - one.length)[0];
}

function joined(one: Choices, other: Choices): Choices {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    Array.from(keys, (key) => [key, [...(one[key] ?? []), ...(other[key] ?? [])]]),
  );
}
