import { type Features, PLACES } from './features.ts';

/** A text whose answer is known. */
export interface Example {
  readonly features: Features;
  readonly isSo: boolean;
}

/** A question that was learned: what each feature weighs for yes, and where it begins. */
export interface Weights {
  readonly of: Float32Array;
  readonly start: number;
}

const ROUNDS = 12;
/** What the last rounds came to is averaged, so that less hangs on the order of the examples. */
const AVERAGED = 8;
const STEP = 0.3;
const START_STEP = 0.02;
/** Holds each weight near nothing. */
const CALM = 1e-4;
/** Nothing is sure by one sentence. */
const UNSEEN = 0.3;
const MOST_TELLING = 3;

/**
 * Logistic regression by Adagrad, with each feature scaled by how differently it stands in the two kinds
 * (Wang and Manning 2012, "Baselines and Bigrams"). The same examples in the same order give the same weights.
 */
export function learn(examples: readonly Example[]): Weights {
  const telling = howTelling(examples);
  const of = new Float32Array(PLACES);
  const moved = new Float32Array(PLACES);
  let start = 0;
  const step = ({ features: { places, weights }, isSo }: Example): void => {
    const said = sumOf(of, telling, places, weights) + start;
    const error = 1 / (1 + Math.exp(-said)) - (isSo ? 1 : 0);
    start -= START_STEP * error;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const slope = error * (weights[at] ?? 0) * (telling[place] ?? 0) + CALM * (of[place] ?? 0);
      const sum = (moved[place] ?? 0) + slope * slope;
      moved[place] = sum;
      of[place] = (of[place] ?? 0) - (STEP * slope) / Math.sqrt(sum + 1e-8);
    }
  };
  const mean = new Float32Array(PLACES);
  let meanStart = 0;
  orders(examples, ROUNDS).forEach((order, round) => {
    order.forEach(step);
    if (round >= ROUNDS - AVERAGED) {
      of.forEach((weight, place) => {
        mean[place] = (mean[place] ?? 0) + weight / AVERAGED;
      });
      meanStart += start / AVERAGED;
    }
  });
  return { of: mean.map((weight, place) => weight * (telling[place] ?? 0)), start: meanStart };
}

function sumOf(
  of: Float32Array,
  telling: Float32Array,
  places: readonly number[],
  weights: readonly number[],
): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    sum += (of[place] ?? 0) * (telling[place] ?? 0) * (weights[at] ?? 0);
  }
  return sum;
}

function howTelling(examples: readonly Example[]): Float32Array {
  const counts = { yes: new Float32Array(PLACES), no: new Float32Array(PLACES) };
  const all = { yes: 0, no: 0 };
  for (const { features, isSo } of examples) {
    const kind = isSo ? 'yes' : 'no';
    for (const place of features.places) {
      counts[kind][place] = (counts[kind][place] ?? 0) + 1;
    }
    all[kind] += features.places.length;
  }
  return counts.yes.map((yes, place) => {
    const odds =
      (yes + UNSEEN) / (all.yes + 1) / (((counts.no[place] ?? 0) + UNSEEN) / (all.no + 1));
    return 0.5 + 0.5 * Math.min(MOST_TELLING, Math.abs(Math.log(odds)));
  });
}

/** So many orders of all of them, each another and always the same. */
function orders<T>(all: readonly T[], times: number): T[][] {
  const order = [...all];
  let chance = 7;
  return Array.from({ length: times }, () => {
    for (let at = order.length - 1; at > 0; at -= 1) {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      const other = chance % (at + 1);
      [order[at], order[other]] = [order[other] as T, order[at] as T];
    }
    return [...order];
  });
}
