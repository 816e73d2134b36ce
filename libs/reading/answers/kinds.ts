import type { Role } from '../words/roles.ts';
import type { Part } from './parts.ts';

type Does = Part['does'];

const kind: readonly Does[] = ['harmless', 'opens', 'closes', 'name', 'small', 'thanks', 'soft'];
const pausing = setOf(
  'pause',
  'end',
  'time',
  'month',
  'number',
  'now',
  'regret',
  'against',
  'no',
  'reason',
);
const doubting = setOf('unsure', 'regret', 'now', 'time', 'pleased');
const thanking = setOf('pleased', 'agree', 'confirm');
const ofPresence = setOf('arrived', 'left', 'now', 'pleased', 'regret');
const clock = setOf('number', 'time');
/** These tell of the past, so that an hour beside them is when it was: «ben er om 3 uur» is a promise. */
const past = /^(?:aangekomen|vertrokken|ang?ekomm?e?n|arrivee?|arrived|partie?)/u;
const hourWords = new Set('om u uur h at a vers rond'.split(' '));

/** A bare call for help, or one with more words behind it. */
export function callsForHelp(parts: readonly Part[]): boolean {
  const first = parts.find(({ does }) => !['harmless', 'opens', 'regret'].includes(does));
  return first?.does === 'help';
}

/** Whether a call for help says nothing else. */
export function isOnlyHelp(parts: readonly Part[]): boolean {
  return (
    callsForHelp(parts) &&
    parts.every((part) => isOneOf(part, [...kind, 'help', 'help-more', 'regret']))
  );
}

/** Whether she is away from now on, and nothing else. */
export function isPause(parts: readonly Part[]): boolean {
  return holds(parts, 'pause') && onlyOf(parts, pausing);
}

/** Whether she does not know. */
export function isUnsure(parts: readonly Part[]): boolean {
  return holds(parts, 'unsure') && onlyOf(parts, doubting);
}

/** Whether it is thanks and nothing else. */
export function isThanks(parts: readonly Part[]): boolean {
  const isKind = parts.some(({ does }) => ['thanks', 'soft', 'pleased', 'closes'].includes(does));
  const small = parts.filter(({ does }) => does === 'small').length;
  return (
    isKind &&
    onlyOf(parts, thanking) &&
    (small === 0 || holds(parts, 'thanks') || (small === 1 && holds(parts, 'soft')))
  );
}

/**
 * Whether she says that she is there, or that she left, and nothing else. During a visit «ben weg, tot volgende week»
 * is a goodbye, at any other time she is away until then.
 */
export function presenceIn(
  all: readonly Part[],
  { visitNow }: { readonly visitNow: boolean } = { visitNow: false },
): 'arrived' | 'left' | undefined {
  const parts = visitNow && holds(all, 'left') ? all.filter(({ does }) => does !== 'end') : all;
  const told = (['arrived', 'left'] as const).filter((role) => holds(parts, role));
  const [only] = told;
  return told.length === 1 && parts.every((part) => isOfPresence(part, parts)) ? only : undefined;
}

function isOfPresence(part: Part, parts: readonly Part[]): boolean {
  const isPast = parts.some(({ text }) => past.test(text));
  const isHour = clock.has(part.does) && (part.does === 'number' || hourWords.has(part.text));
  return (
    kind.includes(part.does) ||
    ofPresence.has(part.does) ||
    part.does === 'yes' ||
    (isPast && isHour)
  );
}

function onlyOf(parts: readonly Part[], more: ReadonlySet<Does>): boolean {
  return parts.every(({ does }) => kind.includes(does) || more.has(does));
}

function holds(parts: readonly Part[], role: Does): boolean {
  return parts.some(({ does }) => does === role);
}

function isOneOf({ does, roles }: Part, allowed: readonly Does[]): boolean {
  return [does, ...roles].some((role) => allowed.includes(role));
}

function setOf(...does: readonly (Does | Role)[]): ReadonlySet<Does> {
  return new Set(does);
}
