import { type Part, partsOf } from '../answers/parts.ts';
import { Phrases, said } from '../answers/phrases.ts';
import { saidIn } from '../answers/said.ts';
import { unitsOf } from '../answers/units.ts';
import type { Token } from '../text/tokens.ts';
import { beginsLater, pausesLoosely } from '../words/volunteers.ts';
import { namesMonth } from './day-meant.ts';

export interface PauseMeant {
  readonly kind: 'pause';
  /** «PAUZE», with or without a day and a greeting, and nothing else. */
  readonly plain: boolean;
  /** Until when, as it was written: «15 december». */
  readonly until?: string;
}

type Does = Part['does'];

const alone: ReadonlySet<Does> = new Set<Does>([
  ...(['pause', 'end', 'harmless', 'opens', 'closes', 'name', 'thanks'] as const),
]);
const beside: ReadonlySet<Does> = new Set<Does>([
  ...alone,
  ...([
    'small',
    'soft',
    'time',
    'month',
    'number',
    'now',
    'regret',
    'against',
    'no',
    'reason',
  ] as const),
  ...(['asks', 'question', 'left', 'until', 'agree'] as const),
]);
const dated: ReadonlySet<Does> = new Set<Does>(['number', 'month', 'time']);
const loosely = new Phrases(pausesLoosely);
const later = new Set(beginsLater.split(' '));
/** A yes elsewhere. */
const GLADLY = 'graag';
/** Who writes more than this has something to tell. */
const MOST_WORDS = 20;

/** Reads that a volunteer wants no questions for a time. What is not plain is asked back before it counts. */
export function pauseIn(tokens: readonly Token[]): PauseMeant | undefined {
  const words = said(tokens);
  const parts = partsOf(unitsOf(tokens));
  if (words.length > MOST_WORDS || has(parts, 'yes') || words.some((word) => later.has(word))) {
    return undefined;
  }
  const { until } = saidIn(parts);
  if (has(parts, 'pause')) {
    return byItsWord(parts, until);
  }
  const isAway = until !== undefined && tellsAway(parts, until);
  const isLoose = isAway || (loosely.standIn(tokens) && !has(parts, 'question'));
  return isLoose ? { kind: 'pause', plain: false, ...untilOf(until) } : undefined;
}

/** The day alone, where we asked until when: «15 januari», «tot eind maart, groetjes». */
export function pauseUntil(tokens: readonly Token[]): PauseMeant | undefined {
  const parts = partsOf(unitsOf(tokens));
  const until = saidIn(parts).until ?? dayIn(parts);
  const isDay = parts.every(({ does }) => alone.has(does) || dated.has(does) || does === 'until');
  return isDay && until !== undefined ? { kind: 'pause', plain: true, until } : undefined;
}

function byItsWord(parts: readonly Part[], until: string | undefined): PauseMeant | undefined {
  if (parts.every(({ does, text }) => alone.has(does) || text === GLADLY)) {
    return { kind: 'pause', plain: true, ...untilOf(until) };
  }
  return parts.every(({ does }) => beside.has(does))
    ? { kind: 'pause', plain: false, ...untilOf(until ?? dayIn(parts)) }
    : undefined;
}

/** «Ik ben op reis tot 15 december», «weg tot maandag»; but «nee, tot vrijdag!» is a goodbye. */
function tellsAway(parts: readonly Part[], until: string): boolean {
  const isOfCalendar = /\d/u.test(until) || namesMonth(until);
  return (
    !has(parts, 'agree') &&
    !has(parts, 'question') &&
    (has(parts, 'reason') || has(parts, 'left') || (has(parts, 'no') && isOfCalendar))
  );
}

/** «Pauze 15 augustus»: the day without its «tot». */
function dayIn(parts: readonly Part[]): string | undefined {
  const day = parts.filter(({ does }) => dated.has(does)).map(({ text }) => text);
  return day.length === 0 ? undefined : day.join(' ');
}

function has(parts: readonly Part[], does: Does): boolean {
  return parts.some((part) => part.does === does);
}

function untilOf(until: string | undefined): { until?: string } {
  return until === undefined ? {} : { until };
}
