import type { Scores } from './heads.ts';
import type { DangerThresholds, Thresholds } from './model.ts';
import { isPlain, leadOf, levelBy } from './scores.ts';
import type { AboutLabel, Sentence } from './sentences.ts';

/** A sentence with what it scored. */
export interface Scored extends Scores {
  readonly sentence: Sentence;
}

/** Of the calm sentences at most so many are taken for sure danger, and for danger at all. */
const MOST = { sure: 0.04, possible: 0.2 } as const;
/** As much of that goes to danger that is named plainly. */
const MOST_EXPLICIT = { sure: 0.036, possible: 0.1 } as const;
/** Of people at most so many are taken for one who writes, and as many for somebody else. */
const MOST_WRONG_ABOUT = 0.012;
/** Of people at most so many are taken for nobody. */
const MOST_LOST = 0.002;

/**
 * Of other danger to the writer herself at most so many are taken for violence at home: its answer names nobody who
 * listens, and who wants to die must read that.
 */
const MOST_AT_HOME = 0.015;
/** Of texts about others at most so many, where nobody knows that they are: whoever writes reads no 112 then. */
const MOST_AT_HOME_OF_OTHERS = 0.02;
/** Of other danger at most so many are taken for a wish to die. */
const MOST_WISH = 0.02;

/** The thresholds that keep each kind of mistake as seldom as the goal says. */
export function thresholdsOf(all: readonly Scored[]): Thresholds {
  const calm = all.filter(({ sentence }) => sentence.danger === false);
  const explicit = {
    sure: above(
      calm.filter((one) => isPlain(one, Number.NEGATIVE_INFINITY)).map((one) => one.explicit),
      calm.length * MOST_EXPLICIT.sure,
    ),
    possible: above(
      calm.map((one) => one.explicit),
      calm.length * MOST_EXPLICIT.possible,
    ),
  };
  const dangerBeside = (level: 'sure' | 'possible'): number => {
    const rest = calm.filter((one) =>
      level === 'sure' ? !isPlain(one, explicit.sure) : one.explicit <= explicit.possible,
    );
    const spent = calm.length - rest.length;
    return above(
      rest.map(({ danger }) => danger),
      calm.length * MOST[level] - spent,
    );
  };
  const danger = { sure: dangerBeside('sure'), possible: dangerBeside('possible') };
  const about = aboutOf(all, { danger, explicit });
  const wish = wishOf(all);
  const atHome = atHomeOf(all, wish);
  const atHomeOfUnknown = Math.max(atHome, atHomeOfOthers(all, wish));
  return { danger, explicit, atHome, atHomeOfUnknown, wish, about };
}

/** What is heard as a wish to die is never violence at home. */
function atHomeOf(all: readonly Scored[], wish: number): number {
  const elsewhere = all.filter(
    ({ sentence: { danger, about, atHome } }) =>
      danger === true && about === 'self' && atHome === undefined,
  );
  return above(
    elsewhere.filter((one) => one.wish <= wish).map(({ atHome }) => atHome),
    elsewhere.length * MOST_AT_HOME,
  );
}

function atHomeOfOthers(all: readonly Scored[], wish: number): number {
  const ofOthers = all.filter(({ sentence }) => sentence.about === 'other');
  return above(
    ofOthers.filter((one) => one.wish <= wish).map(({ atHome }) => atHome),
    ofOthers.length * MOST_AT_HOME_OF_OTHERS,
  );
}

function wishOf(all: readonly Scored[]): number {
  const others = all.filter(
    ({ sentence: { danger, wish } }) => danger === true && wish === undefined,
  );
  return above(
    others.map(({ wish }) => wish),
    others.length * MOST_WISH,
  );
}

function aboutOf(all: readonly Scored[], levels: DangerThresholds): Thresholds['about'] {
  const people = all.filter(({ sentence: { about } }) => about === 'self' || about === 'other');
  const wronglyLed = (label: AboutLabel, of: readonly Scored[]): number[] =>
    of.flatMap((one) => {
      const lead = leadOf(one);
      return lead.label === label && one.sentence.about !== label ? [lead.by] : [];
    });
  const notRaised = people.filter((one) => levelBy(one, levels) === 'none');
  return {
    self: Math.max(0, above(wronglyLed('self', people), people.length * MOST_WRONG_ABOUT)),
    other: Math.max(0, above(wronglyLed('other', people), people.length * MOST_WRONG_ABOUT)),
    none: Math.max(0, above(wronglyLed('none', notRaised), people.length * MOST_LOST)),
  };
}

/** The lowest threshold that at most so many of the scores lie above. */
function above(scores: readonly number[], count: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(count)] ?? 0;
}
