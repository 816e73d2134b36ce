import { read, type Reading, type Sentence, type SentenceLanguage } from '#reading';

export const languages: readonly SentenceLanguage[] = ['nl', 'vls', 'fr', 'en'];

/** A sentence with what the reader made of it. */
export interface Heard {
  readonly sentence: Sentence;
  readonly reading: Reading;
}

/** What was found for one language, or for all of them: shares of 1. */
export interface Shares {
  readonly danger: number;
  /** Danger heard, sure or possible. */
  readonly heard: number;
  readonly heardSure: number;
  readonly calm: number;
  /** Calm sentences that were raised. */
  readonly raised: number;
  readonly raisedSure: number;
  readonly aboutRight: number;
  readonly aboutWrong: number;
  /** Of what reports nobody: read as that. */
  readonly noneHeard: number;
  /** Of what reports nobody: raised, and raised as sure. */
  readonly noneRaised: number;
  readonly noneSure: number;
  /** Of violence at home, told by her: heard as that. */
  readonly atHomeHeard: number;
  /** And answered as that: she writes of herself, or nobody knows of whom and it is surer. */
  readonly atHomeAnswered: number;
  /** Of other danger to the writer: taken for violence at home. */
  readonly atHomeWrong: number;
  /** Of texts about others: taken for violence at home to who writes, also where nobody knows of whom they are. */
  readonly atHomeOfOthers: number;
  /** Of wishes to die, by whomever they are told: heard as that. */
  readonly wishHeard: number;
  /** Of other danger: taken for a wish to die. */
  readonly wishWrong: number;
  /** Of reports: read as none. */
  readonly reportsLost: number;
}

export function hear(sentences: readonly Sentence[], surePhrases: readonly string[]): Heard[] {
  return sentences.map((sentence) => ({ sentence, reading: read(sentence.text, { surePhrases }) }));
}

export function sharesOf(all: readonly Heard[]): Shares {
  const danger = all.filter(({ sentence }) => sentence.danger === true);
  const calm = all.filter(({ sentence }) => sentence.danger === false);
  const people = all.filter(({ sentence: { about } }) => about === 'self' || about === 'other');
  const none = all.filter(({ sentence }) => sentence.about === 'none');
  const ofHerself = danger.filter(({ sentence }) => sentence.about === 'self');
  const atHome = ofHerself.filter(({ sentence }) => sentence.atHome === true);
  const elsewhere = ofHerself.filter(({ sentence }) => sentence.atHome === undefined);
  const wish = danger.filter(({ sentence }) => sentence.wish === true);
  const noWish = danger.filter(({ sentence }) => sentence.wish === undefined);
  return {
    danger: danger.length,
    heard: share(danger, isRaised),
    heardSure: share(danger, isSure),
    calm: calm.length,
    raised: share(calm, isRaised),
    raisedSure: share(calm, isSure),
    aboutRight: share(people, ({ sentence, reading }) => reading.about === sentence.about),
    aboutWrong: share(people, isWrongAbout),
    noneHeard: share(none, ({ reading }) => reading.about === 'none'),
    noneRaised: share(none, isRaised),
    noneSure: share(none, isSure),
    atHomeHeard: share(atHome, isAtHome),
    atHomeAnswered: share(atHome, isNeutral),
    atHomeWrong: share(elsewhere, isAtHome),
    atHomeOfOthers: share(
      people.filter(({ sentence }) => sentence.about === 'other'),
      isNeutral,
    ),
    wishHeard: share(wish, isWish),
    wishWrong: share(noWish, isWish),
    reportsLost: share(people, ({ reading }) => reading.about === 'none'),
  };
}

export function isRaised({ reading }: Heard): boolean {
  return reading.danger.level !== 'none';
}

export function isSure({ reading }: Heard): boolean {
  return reading.danger.level === 'sure';
}

function isAtHome({ reading }: Heard): boolean {
  return reading.danger.atHome;
}

function isNeutral({ reading: { about, danger } }: Heard): boolean {
  return about === 'self' ? danger.atHome : about === 'unknown' && danger.atHomeOfUnknown;
}

function isWish({ reading }: Heard): boolean {
  return reading.danger.wish;
}

function isWrongAbout({ sentence, reading }: Heard): boolean {
  return reading.about !== 'unknown' && reading.about !== sentence.about;
}

function share(all: readonly Heard[], holds: (heard: Heard) => boolean): number {
  const part = all.length === 0 ? 0 : all.filter(holds).length / all.length;
  return Math.round(part * 1_000) / 1_000;
}
