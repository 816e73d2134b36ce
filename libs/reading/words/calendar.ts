import type { DayPart, Weekday } from '#kernel';

/** The months from January on, as they are written; in standard spelling. */
export const months = [
  'januari januoari jan janvier january',
  'februari februoari febrewari feb fevrier february',
  'maart moarte moart mrt mars march',
  'april apr avril',
  'mei meie mai may',
  'juni jun juin june',
  'juli jul juillet july',
  'augustus ogustus oest aug aout august',
  'september sept sep septembre',
  'oktober oktobre okt octobre october',
  'november novembre nov',
  'december desember decembre dec',
] as const;

/** Which day of a month «eind maart» is. */
export const monthEdges = {
  first: 'begin debut',
  middle: 'half midden mi mid',
  last: 'eind einde fin end',
} as const;

/** A part of a day; «morgen» is one only behind a day. */
export const partWords: Readonly<Record<DayPart, string>> = {
  morning: 'voormiddag voormiddags ochtend ochtends sochtends smorgens morgens',
  afternoon: 'namiddag namiddags middag middags snamiddags smiddags',
  evening: 'avond avonds savonds',
};
/** «Woensdagnamiddag»: what may stand behind a day in one word. */
export const partEnds: Readonly<Record<DayPart, string>> = {
  morning: 'voormiddag ochtend morgen',
  afternoon: 'namiddag middag',
  evening: 'avond',
};
export const morningBehindDay = 'morgen';
export const shortDays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export const dayGroups: readonly { readonly words: string; readonly days: readonly Weekday[] }[] = [
  { words: 'weekend, het weekend, weekends, de weekends', days: [6, 7] },
  {
    words: 'weekdagen, op weekdagen, in de week, door de week, tijdens de week, werkdagen',
    days: [1, 2, 3, 4, 5],
  },
  { words: 'elke dag, alle dagen, iedere dag', days: [1, 2, 3, 4, 5, 6, 7] },
];
export const wholeDay = 'heel de dag, de hele dag, hele dag, heel den dag, gans de dag';
