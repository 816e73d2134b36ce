import { type Distance, distances } from './asking.ts';
import type { OfferState } from './offer-state.ts';
import type { Task } from './request-state.ts';
import { waveSize } from './wave-size.ts';

/** Who goes on asking: a coordinator by hand, or waves, until somebody stopped them or nobody is left to ask. */
export type Search = 'by_hand' | 'running' | 'stopped' | 'nobody';

/** How far waves go; the city's file has the figures. */
export interface WaveRules {
  /** The smallest wave is sent for which enough yeses are at least this likely, 0–1. */
  readonly chanceOfYes: number;
  /** How many may be asked at once. */
  readonly most: number;
  readonly waves: number;
  readonly people: number;
}

/** One volunteer who was asked in this search. */
export interface Asked {
  readonly wave: number;
  readonly state: OfferState;
  /** The text arrived, as far as we know. */
  readonly reached: boolean;
  /** How likely a yes is, 0–1. */
  readonly odds: number;
}

/** What is to be done now: wait for answers, ask so many of the next in order, look farther, or give it back. */
export type NextStep =
  | { readonly kind: 'wait' }
  | { readonly kind: 'ask'; readonly count: number; readonly wave: number }
  | { readonly kind: 'widen'; readonly border: Distance }
  | { readonly kind: 'nobody' };

interface Standing {
  /** Places that are nobody's. */
  readonly openSeats: number;
  readonly asked: readonly Asked[];
  /** The odds of everybody who may be asked within the border, the best first. */
  readonly next: readonly number[];
  readonly border: Distance;
  /** How far the role reaches, from near to far. */
  readonly reach: readonly Distance[];
}

/**
 * What a running search does next (matching.md, "How many"): one wave after the other; who says no, or cannot be
 * reached, is replaced at once; when nobody is left within the border it widens; at the end a coordinator decides.
 */
export function nextWave(standing: Standing, rules: WaveRules): NextStep {
  const { openSeats, asked } = standing;
  if (openSeats === 0) {
    return { kind: 'wait' };
  }
  const open = asked.filter(({ state }) => state === 'sent');
  return open.length > 0 ? replacement(standing, open, rules) : freshWave(standing, rules);
}

function replacement(standing: Standing, open: readonly Asked[], rules: WaveRules): NextStep {
  const { asked, next, openSeats } = standing;
  const wave = lastWave(asked);
  const inWave = asked.filter((one) => one.wave === wave);
  if (!inWave.some(fellAway)) {
    return { kind: 'wait' };
  }
  // the silence of one whose time is over is not filled up while others of the wave may answer
  const silent = inWave.filter((one) => one.state === 'expired' && one.reached);
  const odds = [
    ...[...open, ...silent].map((one) => one.odds),
    ...next.slice(0, peopleLeft(asked, rules)),
  ];
  const already = open.length + silent.length;
  const count = waveSize(odds, rules.chanceOfYes, rules.most, openSeats) - already;
  return count > 0 ? { kind: 'ask', count, wave } : { kind: 'wait' };
}

function freshWave({ asked, next, ...standing }: Standing, rules: WaveRules): NextStep {
  const wave = lastWave(asked) + 1;
  const left = peopleLeft(asked, rules);
  if (wave > rules.waves || left === 0) {
    return { kind: 'nobody' };
  }
  if (next.length === 0) {
    const border = wider(standing);
    return border === undefined ? { kind: 'nobody' } : { kind: 'widen', border };
  }
  const most = Math.min(rules.most, left);
  return { kind: 'ask', count: waveSize(next, rules.chanceOfYes, most, standing.openSeats), wave };
}

/** Silence is no reason to ask one more before its time is over. */
function fellAway({ state, reached }: Asked): boolean {
  return state === 'declined' || state === 'withdrawn' || !reached;
}

function lastWave(asked: readonly Asked[]): number {
  return Math.max(0, ...asked.map(({ wave }) => wave));
}

function peopleLeft(asked: readonly Asked[], { people }: WaveRules): number {
  return Math.max(0, people - asked.length);
}

function wider({ border, reach }: Pick<Standing, 'border' | 'reach'>): Distance | undefined {
  return reach.find((step) => distances.indexOf(step) > distances.indexOf(border));
}

/** A lasting match is sought with few at a time, so that few are disappointed, and longer. */
export function waveRules(
  waves: {
    readonly chanceOfYes: number;
    readonly offersPerWave: number;
    readonly waves: number;
    readonly people: number;
    readonly lasting: { readonly offersPerWave: number; readonly waves: number };
  },
  task: Task,
): WaveRules {
  const { chanceOfYes, people } = waves;
  const own = task === 'lasting' ? waves.lasting : waves;
  return { chanceOfYes, people, most: own.offersPerWave, waves: own.waves };
}
