import type { Scores } from './heads.ts';
import type { DangerThresholds, Thresholds } from './model.ts';
import { isPlain, leadOf, levelBy } from './scores.ts';
import type { AboutLabel, Sentence } from './sentences.ts';

/** A sentence with what it scored. */
export interface Scored extends Scores {
  readonly sentence: Sentence;
}

/** Of the calm sentences at most so many are taken for sure danger, and for danger at all. */
const MOST = { sure: 0.036, possible: 0.2 } as const;
/** As much of that goes to danger that is named plainly. */
const MOST_EXPLICIT = { sure: 0.032, possible: 0.1 } as const;
/** Of people at most so many are taken for one who writes, and as many for somebody else. */
const MOST_WRONG_ABOUT = 0.012;
/** Of people at most so many are taken for nobody. */
const MOST_LOST = 0.0025;

/**
 * Of other danger to the writer herself at most so many are taken for violence at home: its answer names nobody who
 * listens, and who wants to die must read that.
 */
const MOST_AT_HOME = 0.01;

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
  return { danger, explicit, atHome: atHomeOf(all), about: aboutOf(all, { danger, explicit }) };
}

function atHomeOf(all: readonly Scored[]): number {
  const elsewhere = all.filter(
    ({ sentence: { danger, about, atHome } }) =>
      danger === true && about === 'self' && atHome === undefined,
  );
  return above(
    elsewhere.map(({ atHome }) => atHome),
    elsewhere.length * MOST_AT_HOME,
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
