import type { TimeToCall } from '#kernel';
import type { Token } from '../text/tokens.ts';
import * as words from '../words/report-talk.ts';
import { isThanks } from './kinds.ts';
import { partsOf } from './parts.ts';
import { Phrases, said } from './phrases.ts';
import { unitsOf } from './units.ts';

/** What is looked at: a text that was read. */
interface Words {
  readonly tokens: readonly Token[];
}

/** When somebody likes to be called. */

const knows = new Phrases(words.herselfKnows);
const knowsNot = new Phrases(words.herselfKnowsNot);
const call = new Phrases(words.mayBeCalled);
const noCall = new Phrases(words.mayNotBeCalled);
const before = new Phrases(words.mornings);
const after = new Phrases(words.afternoons);
const whenever = new Phrases(words.whenever);
const complaint = new Phrases(words.complaints);
const end = new Phrases(words.endsVisits);
const otherwise = new Phrases(words.thinksOtherwise);

/** Whether a text says by its own words that the person knows of the report. */
export function saysSheKnows({ tokens }: Words): 'yes' | 'no' | undefined {
  return saidOf(tokens, knows, knowsNot);
}

/** Whether a text says by its own words that its sender may be called; undefined where it says neither. */
export function saysMayCall({ tokens }: Words): 'yes' | 'no' | undefined {
  return saidOf(tokens, call, noCall);
}

function saidOf(tokens: readonly Token[], yes: Phrases, no: Phrases): 'yes' | 'no' | undefined {
  if (no.standIn(tokens)) {
    return 'no';
  }
  return yes.standIn(tokens) ? 'yes' : undefined;
}

/** The part of the day that a text names; undefined when it names none, or another. */
export function dayPartIn({ tokens }: Words): TimeToCall | undefined {
  const [morning, afternoon] = [before.standIn(tokens), after.standIn(tokens)];
  if (morning !== afternoon) {
    return morning ? 'morning' : 'afternoon';
  }
  return morning || whenever.standIn(tokens) ? 'any' : undefined;
}

/** Who stops says so; who writes more than this tells something else as well. */
const MOST_WORDS_OF_A_STOP = 15;

/**
 * Whether what the person of a closed case texts clearly asks for nothing anew: she stops, she complains, or
 * she thanks. In doubt not: then her case opens again, and somebody reads it.
 */
export function leavesClosed({ tokens }: Words): boolean {
  const hasWords = tokens.some(({ kind }) => kind === 'word');
  if (hasWords && isThanks(partsOf(unitsOf(tokens)))) {
    return true;
  }
  if (otherwise.standIn(tokens)) {
    return false;
  }
  const stopsOnly = said(tokens).length <= MOST_WORDS_OF_A_STOP && end.standIn(tokens);
  return stopsOnly || complaint.standIn(tokens);
}
