import type { TextPriority } from './when-to-send.ts';

/** A Belgian long code sends about one segment a second; what comes faster queues at the provider. */
const MS_PER_SEGMENT = 1_000;

/**
 * How far the provider may be behind with the texts of its lane when one of this kind is handed over. The more
 * urgent may go further, so that it never stands behind a whole wave.
 */
const furthestMs: Readonly<Record<TextPriority, number>> = {
  safety: 120_000,
  urgent: 120_000,
  offer: 60_000,
  other: 45_000,
};

type Lane = 'safety' | 'rest';

/**
 * Signposts for who writes of danger have a lane of their own. Where both lanes are busy each goes at half the
 * pace, so that hundreds in one never push back what is in the other.
 */
const classes: Readonly<Record<Lane, readonly TextPriority[]>> = {
  safety: ['safety'],
  rest: ['urgent', 'offer', 'other'],
};
const otherLane: Readonly<Record<Lane, Lane>> = { safety: 'rest', rest: 'safety' };

/** What one sender has on its way, in milliseconds of the one clock. */
export interface Pace {
  /** When the provider will have sent all that it was handed of a lane. */
  readonly freeAt: Readonly<Record<Lane, number>>;
  /** Until when places are promised to the texts of each kind that wait with us. */
  readonly promised: Readonly<Record<TextPriority, number>>;
}

export interface TextInLine {
  readonly priority: TextPriority;
  readonly segments: number;
  /** It waited before: its place was promised already. */
  readonly waited: boolean;
  /** It alerts one of us, and waits for nothing: alerts are told together, so they are few. */
  readonly alerts?: boolean;
}

export type Turn =
  | { readonly kind: 'leave'; readonly pace: Pace }
  | { readonly kind: 'wait'; readonly until: number; readonly pace: Pace };

/** Whether a text may be handed over now, or when to come back. Within a kind the first comes first. */
export function takeTurn(pace: Pace, text: TextInLine, now: number): Turn {
  const { priority } = text;
  const lane: Lane = priority === 'safety' ? 'safety' : 'rest';
  const share = pace.freeAt[otherLane[lane]] > now ? 2 : 1;
  const takesMs = Math.max(1, text.segments) * MS_PER_SEGMENT * share;
  const end = Math.max(pace.freeAt[lane], now) + takesMs;
  const furthest = furthestMs[priority];
  const ahead = aheadOf(priority, classes[lane], pace);
  const isPromised = !text.waited && Math.max(...ahead) > now;
  if (text.alerts === true || (end <= now + furthest && !isPromised)) {
    return { kind: 'leave', pace: { ...pace, freeAt: { ...pace.freeAt, [lane]: end } } };
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

function aheadOf(
  priority: TextPriority,
  lane: readonly TextPriority[],
  { promised }: Pace,
): number[] {
  return lane.slice(0, lane.indexOf(priority) + 1).map((one) => promised[one]);
}
