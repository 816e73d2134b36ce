import { holdsPhrase } from '#kernel';

/** When somebody likes to be called. */
export type DayPart = 'morning' | 'afternoon' | 'any';

const before = [
  ...['voormiddag', 'voormiddags', 'ochtend', 'ochtends', 's morgens', 'voor de middag'],
  ...['matin', 'matinee', 'avant midi', 'morning', 'mornings', 'before noon'],
];
const after = [
  ...['namiddag', 'namiddags', 'achternoen', 'na de middag', 'apres midi'],
  ...['afternoon', 'afternoons', 'after noon', 'after lunch'],
];
const whenever = [
  ...['gelijk wanneer', 'om het even', 'maakt niet uit', 'altijd', 'wanneer je wil'],
  ...[
    'n importe quand',
    'toujours',
    'quand vous voulez',
    'any time',
    'anytime',
    'whenever',
    'always',
  ],
];

/** The part of the day that a text names; undefined when it names none, or another. */
export function readDayPart(text: string): DayPart | undefined {
  const [morning, afternoon] = [holdsPhrase(text, before), holdsPhrase(text, after)];
  if (morning !== afternoon) {
    return morning ? 'morning' : 'afternoon';
  }
  return morning || holdsPhrase(text, whenever) ? 'any' : undefined;
}
