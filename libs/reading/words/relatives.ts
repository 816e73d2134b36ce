import type { Language } from '#kernel';

/**
 * What people are to each other: the one list of it. In standard spelling («voadre» stands in `spellings.ts`), without
 * accents and apostrophes; a word of several parts with `-` between them. Words of one kind may name one person, words
 * of two kinds name two.
 */
const relatives = {
  neighbour: {
    nl: `buur buurman buurvrouw buren geburen gebuurman overbuur overbuurman overbuurvrouw buurmeisje buurjongen`,
    fr: 'voisin voisine voisins',
    en: 'neighbour neighbours neighbor neighbors neighbour-lady',
  },
  mother: {
    nl: 'moeder moeke mama mams mam oma bomma grootmoeder stiefmoeder schoonmoeder meter meme meetje',
    fr: 'mere maman mama mamie mamy meme grand-mere belle-mere marraine',
    en: 'mother mum mom mam mummy granny gran nan grandma grandmother stepmother mother-in-law',
  },
  father: {
    nl: 'vader vake papa paps opa bompa grootvader stiefvader schoonvader peter pepe',
    fr: 'pere papa papy papi pepe grand-pere beau-pere parrain',
    en: 'father dad daddy grandpa grandad granddad grandfather stepfather father-in-law',
  },
  parents: {
    nl: 'ouders grootouders schoonouders',
    fr: 'parents grands-parents beaux-parents',
    en: 'parents grandparents',
  },
  sister: { nl: 'zus zuster zusje schoonzus', fr: 'soeur belle-soeur', en: 'sister sister-in-law' },
  brother: {
    nl: 'broer broeder broertje schoonbroer',
    fr: 'frere beau-frere',
    en: 'brother brother-in-law',
  },
  aunt: { nl: 'tante', fr: 'tante', en: 'aunt auntie' },
  uncle: { nl: 'nonkel oom', fr: 'oncle', en: 'uncle' },
  child: {
    nl: `zoon dochter kind kinderen zoontje dochtertje kleinzoon kleindochter kleinkind schoonzoon schoondochter
      petekind`,
    fr: 'fils fille enfant enfants petit-fils petite-fille',
    en: 'son daughter child children kid kids grandson granddaughter',
  },
  cousin: { nl: 'nicht neef', fr: 'cousin cousine niece neveu', en: 'cousin niece nephew' },
  partner: {
    nl: 'man vrouw partner echtgenoot echtgenote ex',
    fr: 'mari femme epoux epouse compagnon compagne',
    en: 'husband wife partner ex',
  },
  acquaintance: {
    nl: 'vriend vriendin vriendinne kameraad kennis collega huisgenoot huurder client cliente patient patiente',
    fr: 'ami amie copain copine connaissance collegue locataire client cliente patient patiente',
    en: 'friend friends mate colleague acquaintance tenant client patient flatmate roommate',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What somebody is to the sender. */
export type Kin = keyof typeof relatives;

/** Of these, one may be known and no family: «een buurvrouw» is somebody, «een moeder» may be the sender. */
export const noFamily: readonly Kin[] = ['neighbour', 'acquaintance'];

/** Names, services («Kind en Gezin») and things have these words too: by themselves they tell of nobody. */
const otherwiseToo = `peter meter nan mate kennis kind kinderen enfant enfants child children kid kids neef ex client
  cliente patient patiente partner meme`;

/** The words of one kind, of several parts with a space between, in one language or in all. */
export function relativesOf(kind: Kin, language?: Language): string[] {
  const { nl, fr, en } = relatives[kind];
  const lists = language === undefined ? [nl, fr, en] : [relatives[kind][language]];
  return lists.flatMap((list) => list.split(/\s+/u)).map((word) => word.replace(/-/gu, ' '));
}

export const kinds = Object.keys(relatives) as readonly Kin[];

/** All words of one part, without doubles: those that a text holds as one word. */
export function relativeWords(language?: Language): string[] {
  const all = kinds.flatMap((kind) => relativesOf(kind, language));
  return [...new Set(all.filter((word) => !word.includes(' ')))];
}

/** Those that mean nothing else. */
export function onlyRelatives(): string[] {
  const otherwise = new Set(otherwiseToo.split(/\s+/u));
  return relativeWords().filter((word) => !otherwise.has(word));
}
