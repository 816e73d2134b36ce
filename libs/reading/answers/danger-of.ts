import { clausesOf } from '../text/clauses.ts';
import { isKin, peopleNamed, setOf } from '../text/people.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import * as words from '../words/people.ts';
import type { Kin } from '../words/relatives.ts';
import { said } from './phrases.ts';

/** Whether words stand for danger. */
export type IsDanger = (words: string) => boolean;

const first = setOf(words.firstPerson);
const third = setOf(words.thirdPerson);
const somebody = setOf(words.somebody);
const humans = setOf(words.humans);
const indefinite = setOf(words.indefinite);
const tells = setOf(words.tells);
const weapons = setOf(words.weapons);
const gone = setOf(words.gone);
const pairs = words.mayBeOne.map(setOf);
/** Between somebody and what she says. */
const NEAR = 3;

/**
 * Whether a text names somebody near who may be the one in danger: not who only says something of its sender, who is
 * dead, or who may be a danger to her.
 */
export function namesSomebodyInNeed({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(tokens);
  return (
    !spoken.some((word) => weapons.has(word) || gone.has(word)) &&
    peopleNamed(spoken).some(({ at, isNear }) => isNear && !tellsOfSender(spoken, at))
  );
}

/** Whether a text names somebody of its sender's own, or a neighbour; «mevrouw Claes» may be anybody. */
export function namesOwnPeople({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return peopleNamed(said(tokens)).some(({ kind, isNear }) => isNear && kind !== 'titled');
}

/** Whether a text brings in somebody who was not spoken of before: «mijn buurvrouw», «een oude man», «iemand». */
export function bringsSomebodyIn(text: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(text.tokens);
  const isNew = (at: number): boolean =>
    indefinite.has(spoken[at - 1] ?? '') || indefinite.has(spoken[at - 2] ?? '');
  return (
    namesOwnPeople(text) ||
    spoken.some(
      (word, at) => somebody.has(word) || ((isKin(word) || humans.has(word)) && isNew(at)),
    )
  );
}

/** Whether a text speaks of its sender and names nobody else. */
export function speaksOnlyOfSender({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(tokens);
  const isOfOther = peopleNamed(spoken).length > 0 || holds(spoken, third);
  return holds(spoken, first) && !isOfOther;
}

function tellsOfSender(spoken: readonly string[], at: number): boolean {
  const said = spoken.findIndex((word, next) => next > at && next <= at + NEAR && tells.has(word));
  return said >= 0 && spoken.slice(said).some((word) => first.has(word));
}

/**
 * Whether the danger in a text is surely of another than of whom was told before, by what both are to the sender:
 * «mijn vader» in a talk about a neighbour.
 * @param told what was texted of the one it is about, all of it
 */
export function isDangerOfSecond(
  { tokens }: { readonly tokens: readonly Token[] },
  told: readonly string[],
  isDanger: IsDanger,
): boolean {
  const before = told.flatMap((text) => kindsIn(said(tokensOf(text))));
  if (before.length === 0 || kindsIn(said(tokens)).some((kind) => mayBeOf(kind, before))) {
    return false;
  }
  const clauses = toldTogether(tokens).filter((clause) => isDanger(clause.join(' ')));
  const named = clauses.map((clause) => peopleNamed(clause).some(({ isNear }) => isNear));
  const isTold = clauses.some((clause, at) => named[at] === false && holds(clause, third));
  return !isTold && clauses.some((clause, at) => named[at] === true && !holds(clause, tells));
}

function mayBeOf(kind: Kin, before: readonly Kin[]): boolean {
  return before.some(
    (one) => one === kind || pairs.some((pair) => pair.has(one) && pair.has(kind)),
  );
}

/** The clauses; one that begins with «she» goes on with the one before. */
function toldTogether(tokens: readonly Token[]): string[][] {
  const all: string[][] = [];
  for (const clause of clausesOf(tokens).map(said)) {
    const last = all.at(-1);
    if (last !== undefined && third.has(clause[0] ?? '')) {
      last.push(...clause);
    } else {
      all.push([...clause]);
    }
  }
  return all;
}

function holds(clause: readonly string[], known: ReadonlySet<string>): boolean {
  return clause.some((word) => known.has(word));
}

function kindsIn(spoken: readonly string[]): Kin[] {
  return peopleNamed(spoken).flatMap(({ kind }) => (kind === 'titled' ? [] : [kind]));
}
