import { streetEnds, streetWords } from '../words/houses.ts';
import type { Token } from '../text/tokens.ts';
import type { Answer, Asked } from './asked.ts';
import { callsForHelp, isPause, isThanks, isUnsure, presenceIn } from './kinds.ts';
import { type Part, partsOf } from './parts.ts';
import { type Said, saidIn } from './said.ts';
import { stopIn } from './stop.ts';
import { type Unit, unitsOf } from './units.ts';

/** As much of a reading as an answer needs. */
export interface Read {
  readonly tokens: readonly Token[];
}

/**
 * Reads a text as an answer to what was asked. A yes counts only when every word of it is understood and none speaks
 * against it: a wrong yes leaves somebody waiting at the door. Total, and linear in the length of the text.
 */
export function answerTo({ tokens }: Read, asked: Asked): Answer {
  const units = unitsOf(tokens);
  const parts = partsOf(units);
  if (stopIn(units) === 'stop') {
    return { kind: 'stop' };
  }
  if (callsForHelp(parts)) {
    return { kind: 'help' };
  }
  return plainKind(parts, asked) ?? yesOrNo(saidIn(parts), asked) ?? otherwise(units, parts, asked);
}

function plainKind(parts: readonly Part[], asked: Asked): Answer | undefined {
  const presence = presenceIn(parts, asked);
  if (presence !== undefined) {
    return { kind: presence };
  }
  if (isPause(parts)) {
    return { kind: 'pause', ...untilOf(saidIn(parts)) };
  }
  if (isUnsure(parts)) {
    return { kind: 'unsure' };
  }
  const isForOffer = asked.lastWasOffer && asked.open.length > 0;
  // «ok» and a thumb may answer a question; thanks do not
  const mayAnswer = parts.some(
    ({ does }) => does === 'soft' || does === 'pleased' || does === 'agree',
  );
  const isAnswer = isForOffer || (asked.question !== undefined && mayAnswer);
  return isThanks(parts) && !isAnswer ? { kind: 'thanks' } : undefined;
}

function yesOrNo(said: Said, asked: Asked): Answer | undefined {
  const code = codeOf(said, asked);
  if (code === 'strange') {
    return undefined;
  }
  if (asked.question !== undefined && code === undefined) {
    return toQuestion(said, asked.question);
  }
  return code === undefined && isOfVisit(asked) ? undefined : toOffer(said, asked, code);
}

/** Which offer it names; `strange` where it names two, or one that is not open. */
function codeOf({ codes }: Said, { open }: Asked): string | undefined {
  const [code, ...more] = codes;
  const isKnown = more.length === 0 && open.some((offer) => offer.code.toUpperCase() === code);
  return code === undefined || isKnown ? code : 'strange';
}

/** Whether yes and no belong to how the visit went, or may do so. */
function isOfVisit({ visitAsked, lastWasOffer, open }: Asked): boolean {
  return visitAsked && !(lastWasOffer && open.length > 0);
}

function toQuestion({ yes, no, numbers }: Said, question: string): Answer | undefined {
  const isDanger = question === 'danger';
  if (no === 'whole' || (no === 'led' && !isDanger)) {
    return { kind: 'no' };
  }
  const isClear = yes === 'yes' || (yes !== undefined && !isDanger);
  return isClear && numbers.length === 0 ? { kind: 'yes' } : undefined;
}

function toOffer(said: Said, asked: Asked, code: string | undefined): Answer | undefined {
  const [only, ...more] = asked.open;
  if (only === undefined || (code === undefined && more.length > 0)) {
    return undefined;
  }
  if (said.no !== undefined) {
    return { kind: 'no', ...named(code), ...untilOf(said) };
  }
  const offer = asked.open.find((one) => one.code.toUpperCase() === code) ?? only;
  const choice = choiceOf(said, offer.choices);
  const isMeant = code !== undefined || asked.lastWasOffer;
  return saysYes(said, asked) && isMeant && choice !== 'unclear'
    ? { kind: 'yes', ...named(code), ...choice }
    : undefined;
}

/** What is no «ja» by itself is one right after an offer, where nothing else may be meant. */
function saysYes({ yes }: Said, { open, lastWasOffer }: Asked): boolean {
  const isPlain = yes === 'agree' || yes === 'soft';
  return yes === 'yes' || (isPlain && lastWasOffer && open.length === 1);
}

function choiceOf({ numbers }: Said, choices: number): { choice?: number } | 'unclear' {
  const [choice, ...more] = numbers;
  if (choice === undefined) {
    return choices > 1 ? 'unclear' : {};
  }
  return more.length === 0 && choice >= 1 && choice <= choices ? { choice } : 'unclear';
}

function otherwise(units: readonly Unit[], parts: readonly Part[], asked: Asked): Answer {
  const said = saidIn(parts);
  const guessed = said.guess === undefined ? {} : { guess: said.guess };
  if (isWordOfVisit(parts, said, asked)) {
    return { kind: 'visit-report' };
  }
  if (namesHouse(units) && has(parts, 'unknown')) {
    const answers = has(parts, 'yes') || has(parts, 'no');
    return { kind: 'report', ...(answers ? guessed : {}) };
  }
  if (isAway(said, asked)) {
    return { kind: 'pause', ...untilOf(said) };
  }
  return { kind: tellsOf(parts, asked) ? 'report' : 'unclear', ...guessed };
}

/** «Ik ben op reis tot 3 maart», where nothing was asked. */
function isAway({ no, until }: Said, { open, question }: Asked): boolean {
  return no !== undefined && until !== undefined && open.length === 0 && question === undefined;
}

/** What is said during a visit or about one; where an offer may be meant by it, a human says which. */
function isWordOfVisit(parts: readonly Part[], said: Said, asked: Asked): boolean {
  const { open, visitNow, visitAsked, question } = asked;
  const isNear = question === undefined && (visitNow || visitAsked);
  return isNear && parts.length > 0 && !(open.length > 0 && mayAnswer(parts, said, asked));
}

function mayAnswer(parts: readonly Part[], said: Said, { lastWasOffer }: Asked): boolean {
  const isClear = said.yes !== undefined || said.no !== undefined;
  return isClear || (said.guess !== undefined && (lastWasOffer || !has(parts, 'unknown')));
}

function has(parts: readonly Part[], does: Part['does']): boolean {
  return parts.some((part) => part.does === does);
}

const FEWEST_STRANGE_WORDS = 3;

/** Nothing was asked of her, and she tells something. */
function tellsOf(parts: readonly Part[], asked: Asked): boolean {
  const strange = parts.filter(({ does }) => does === 'unknown').length;
  const isAsked = asked.open.length > 0 || asked.question !== undefined;
  return !isAsked && strange >= FEWEST_STRANGE_WORDS;
}

const ends = streetEnds.split(' ');
const streets = new Set(streetWords.split(' '));
const NEAR = 4;

/** A street with a number near behind it, or a number before it as in French. */
function namesHouse(units: readonly Unit[]): boolean {
  return units.some(({ kind, text }, at) => {
    const isStreet =
      kind === 'word' &&
      (streets.has(text) || ends.some((end) => text.endsWith(end) && text.length > end.length));
    const near = [...units.slice(Math.max(0, at - 2), at), ...units.slice(at + 1, at + 1 + NEAR)];
    return isStreet && near.some((unit) => unit.kind === 'number');
  });
}

function named(code: string | undefined): { code?: string } {
  return code === undefined ? {} : { code };
}

function untilOf({ until }: Said): { until?: string } {
  return until === undefined ? {} : { until };
}
