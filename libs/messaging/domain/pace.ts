import type { TextPriority } from './when-to-send.ts';

/** A Belgian long code sends about one segment a second; what comes faster queues at the provider. */
const MS_PER_SEGMENT = 1_000;

/**
 * How far the provider may be behind when a text of this kind is handed over. The more urgent may go further,
 * so that it never stands behind a whole wave; safety never waits with us.
 */
const furthestMs: Readonly<Record<Exclude<TextPriority, 'safety'>, number>> = {
  urgent: 120_000,
  offer: 60_000,
  other: 45_000,
};
const classes = ['urgent', 'offer', 'other'] as const;

/** What one sender has on its way, in milliseconds of the one clock. */
export interface Pace {
  /** When the provider will have sent all that it was handed. */
  readonly freeAt: number;
  /** Until when places are promised to the texts of each kind that wait with us. */
  readonly promised: Readonly<Record<(typeof classes)[number], number>>;
}

export interface TextInLine {
  readonly priority: TextPriority;
  readonly segments: number;
  /** It waited before: its place was promised already. */
  readonly waited: boolean;
}

export type Turn =
  | { readonly kind: 'leave'; readonly pace: Pace }
  | { readonly kind: 'wait'; readonly until: number; readonly pace: Pace };

/** Whether a text may be handed over now, or when to come back. Within a kind the first comes first. */
export function takeTurn(pace: Pace, text: TextInLine, now: number): Turn {
  const takesMs = Math.max(1, text.segments) * MS_PER_SEGMENT;
  const { priority } = text;
  const end = Math.max(pace.freeAt, now) + takesMs;
  if (priority === 'safety') {
    return { kind: 'leave', pace: { ...pace, freeAt: end } };
  }
  const furthest = furthestMs[priority];
  const ahead = classes.slice(0, classes.indexOf(priority) + 1).map((one) => pace.promised[one]);
  const isPromised = !text.waited && Math.max(...ahead) > now;
  if (end <= now + furthest && !isPromised) {
    return { kind: 'leave', pace: { ...pace, freeAt: end } };
  }
  // never the same moment again: somebody else may have taken its place
  const soonest = Math.max(end - furthest, now + MS_PER_SEGMENT);
  if (text.waited) {
    return { kind: 'wait', until: soonest, pace };
  }
  const until = Math.max(soonest, ...ahead);
  const promised = { ...pace.promised, [priority]: until + takesMs };
  return { kind: 'wait', until, pace: { ...pace, promised } };
}
