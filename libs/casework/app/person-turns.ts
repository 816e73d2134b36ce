import type { SubmenuTaken, SubmenuTurn, OwnWish } from '#calls';
import { type PersonWords, personWords } from '../texts.voice.ts';

type Line = Exclude<keyof PersonWords, 'paused'>;

/** What is asked of a person who calls, each at a step of its own. */
export type Asked = 'menu' | 'pause' | 'stop' | 'ended';

const questions = {
  ...{ menu: 'menu', pause: 'surePause', stop: 'sureStop', ended: 'afterEnd' },
} as const satisfies Readonly<Record<Asked, Line>>;

export function said({ language }: SubmenuTaken, ...texts: readonly string[]): SubmenuTurn['says'] {
  return texts.map((text) => ({ text, language }));
}

export function askPerson(
  taken: SubmenuTaken,
  step: Asked,
  attempt: number,
  more: { readonly before?: readonly Line[] } & Partial<SubmenuTurn> = {},
): SubmenuTurn {
  const { before = [], ...rest } = more;
  const next = { kind: 'keys', step: `person/${step}`, attempt, many: false } as const;
  return { says: lines(taken, ...before, questions[step]), next, ...rest };
}

/** Goes on where every caller leaves a message or asks to be called. */
export function leaveWord(
  taken: SubmenuTaken,
  ownWish: OwnWish,
  before: readonly Line[] = [],
): SubmenuTurn {
  const next = { kind: 'keys', step: 'wish', attempt: 1, many: false } as const;
  return { says: lines(taken, ...before, 'leave'), next, ownWish };
}

export function callPersonBack(taken: SubmenuTaken): SubmenuTurn {
  return { says: lines(taken, 'callYou'), next: { kind: 'callback' } };
}

function lines(taken: SubmenuTaken, ...names: readonly Line[]): SubmenuTurn['says'] {
  const words = personWords[taken.language];
  return said(taken, ...names.map((name) => words[name]()));
}
