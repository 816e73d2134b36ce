import { relativeWords } from '../words/relatives.ts';

/**
 * Words that tell of whom a sentence speaks, and those that deny, in all languages at once, in standard spelling and
 * without accents. Closed classes and the commonest names that people have for each other; all else is learned.
 */
const words = {
  /** Who writes. */
  self: `ik mij me mezelf mijzelf wij we ons j jai jsuis jme jy jen jetais javais jaurais jaimerais jhabite
    jentends jvis jveux jpeux moi nous i im ive id ill myself us`,
  /** What is hers, and whom she knows: «mijn buurvrouw», «mijn pijn». */
  mine: 'mijn onze ma mon mes notre nos my our mine',
  /** Somebody else. */
  other: `ze zij hij haar hem hun hen zijn elle il ils elles lui leur leurs quelle quil son sa ses she he her him hers
    his they them their shes hes theyre theyve hed shed`,
  /** Somebody else, by what she is to people, beside her relatives. */
  known: `klant bewoner bewoonster huurster mevrouw meneer madam madame dame heer mens
    mensen iemand koppel weduwe weduwnaar jongen meisje leerling student monsieur homme vieux vieille quelquun personne
    gens couple veuve veuf garcon customer resident lady gentleman woman guy somebody someone widow widower boy girl
    lodger pensioner`,
  /** Who reads. */
  reader: 'u uw jij jou jouw jullie gij vous votre vos tu te toi ton ta tes you your yours',
  /** The writer in French, the reader in Dutch, «hij» in West Flemish. */
  je: 'je',
  /** What turns round what stands behind it. */
  denial: `niet geen nooit niets niemand zonder nergens amper nauwelijks ne pas plus jamais rien aucun aucune sans nest
    nai not never no nobody nothing without dont doesnt didnt isnt arent wasnt cant cannot couldnt wont hasnt havent
    hadnt none`,
} as const;

const names = ['self', 'mine', 'other', 'known', 'reader', 'je', 'denial'] as const;

/** Of whom a word tells, or that it denies, by a number below eight. */
export type Person = number;

export const DENIAL: Person = names.indexOf('denial');
const KNOWN = names.indexOf('known');
const OTHER = names.indexOf('other');
const MINE = names.indexOf('mine');

/** «Son» is a child in English and «his» in French: the closed classes are the more frequent. */
const persons: ReadonlyMap<string, Person> = new Map([
  ...relativeWords().map((word): [string, Person] => [word, KNOWN]),
  ...names.flatMap((name, person) =>
    words[name].split(/\s+/u).map((word): [string, Person] => [word, person]),
  ),
]);

/** Of whom a word in standard spelling tells. */
export function personOf(word: string): Person | undefined {
  return persons.get(word);
}

/** Whose doing what follows may be: a neighbour's as hers; not that of «mijn» and «niet». */
export function subjectOf(person: Person): Person | undefined {
  if (person === MINE || person === DENIAL) {
    return undefined;
  }
  return person === KNOWN ? OTHER : person;
}
