import { addDays, localDate, localParts } from '#kernel';
import { tokensOf } from './tokens.ts';

const weekdays: readonly (readonly string[])[] = [
  ['maandag', 'ma', 'lundi', 'monday'],
  ['dinsdag', 'di', 'mardi', 'tuesday'],
  ['woensdag', 'wo', 'mercredi', 'wednesday'],
  ['donderdag', 'do', 'jeudi', 'thursday'],
  ['vrijdag', 'vr', 'vendredi', 'friday'],
  ['zaterdag', 'za', 'samedi', 'saturday'],
  ['zondag', 'zo', 'dimanche', 'sunday'],
];
/** «zo ziek» is no Sunday, and «do» no day where one writes English. */
const LONG_ENOUGH = 4;
const today = ['vandaag', 'straks', 'vanmiddag', 'vanavond', 'aujourdhui', 'today', 'tonight'];
const tomorrow = ['morgen', 'demain', 'tomorrow'];

/**
 * Which of a volunteer's visits her word that she cannot come puts in doubt: those still to come on a day that
 * she names, else all that are still to come. A visit too many is asked about; one too few leaves somebody waiting.
 */
export function visitsEndangered<T extends { readonly plannedAt: Date | null }>(
  text: string,
  visits: readonly T[],
  saidAt: Date,
  zone: string,
): T[] {
  const words = new Set(tokensOf(text).map((token) => token.text));
  const ahead = visits.filter(({ plannedAt }) => plannedAt !== null && plannedAt > saidAt);
  const named = ahead.filter(({ plannedAt }) => isNamed(words, plannedAt ?? saidAt, saidAt, zone));
  return named.length > 0 ? named : ahead;
}

function isNamed(words: ReadonlySet<string>, at: Date, saidAt: Date, zone: string): boolean {
  const { weekday } = localParts(at, zone);
  const day = localDate(at, zone);
  const now = localDate(saidAt, zone);
  const names = [
    ...(weekdays[weekday - 1] ?? []).filter((name) => name.length >= LONG_ENOUGH),
    ...(day === now ? today : []),
    ...(day === addDays(now, 1) ? tomorrow : []),
  ];
  return names.some((name) => words.has(name));
}
