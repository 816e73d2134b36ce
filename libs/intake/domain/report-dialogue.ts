import { holdsPhrase } from '#kernel';
import { type DayPart, readDayPart } from './read-day-part.ts';
import { readYesNo, type YesNo } from './read-yes-no.ts';

/** What we may ask by text, four of it at most: the neighbourhood only where the place does not tell it. */
export const questions = [
  ...(['what', 'where', 'neighbourhood', 'knows', 'may_call', 'how', 'when_call'] as const),
] as const;
export type Question = (typeof questions)[number];

const order: Readonly<Record<'other' | 'self', readonly Question[]>> = {
  other: ['what', 'where', 'neighbourhood', 'knows', 'may_call'],
  self: ['how', 'where', 'neighbourhood', 'when_call'],
};
const MOST_QUESTIONS = 4;

/** How far the talk about one report is. Each question is put once at most, and none has to be answered. */
export interface ReportDialogue {
  readonly self: boolean;
  /** Put so far, in that order; the last one may still be open. */
  readonly asked: readonly Question[];
  /** Told so far, asked or not. */
  readonly told: readonly Question[];
  readonly open: Question | undefined;
}

export interface HeardText {
  readonly body: string;
  /** The body without its place. */
  readonly rest: string;
  readonly hasPlace: boolean;
  /** The place, or a name, says which neighbourhood it is. */
  readonly hasNeighbourhood: boolean;
  /** Signposts are the answer, and no question: the next text goes on. */
  readonly danger: boolean;
}

export interface Answers {
  readonly knows?: YesNo;
  readonly mayCall?: 'yes' | 'no';
  readonly callWhen?: DayPart;
}

const USEFUL_LETTERS = 12;

/** The dialogue after one more text: what it told, in whatever order, and what is asked next, if anything. */
export function hear(
  before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue>,
  text: HeardText,
): { readonly dialogue: ReportDialogue; readonly answers: Answers } {
  const { self, asked = [], told: known = [], open } = before;
  const answers = answersIn(text.body, open);
  // whatever she wrote is her answer to what was open; she is not asked the same thing twice
  const told = new Set([
    ...known,
    ...(open === undefined ? [] : [open]),
    ...toldBy(text, answers, self),
    ...toldByNotKnowing(text, open),
  ]);
  const left = order[self ? 'self' : 'other'].filter(
    (question) => !told.has(question) && !asked.includes(question),
  );
  const asks = text.danger ? undefined : nextOf(left, asked.length);
  const dialogue = {
    self,
    asked: asks === undefined ? asked : [...asked, asks],
    told: questions.filter((question) => told.has(question)),
    open: asks,
  };
  return { dialogue, answers };
}

/** The last one that may be asked is whether we may call: by telephone the rest can be asked. */
function nextOf(left: readonly Question[], count: number): Question | undefined {
  if (count >= MOST_QUESTIONS) {
    return undefined;
  }
  return count === MOST_QUESTIONS - 1 ? left.at(-1) : left[0];
}

/** Who does not know where it is, is not asked in which neighbourhood. */
function toldByNotKnowing({ body }: HeardText, open: Question | undefined): Question[] {
  const answer = open === 'where' ? readYesNo(body) : undefined;
  return answer === 'unknown' || answer === 'no' ? ['neighbourhood'] : [];
}

function toldBy(text: HeardText, { knows, mayCall }: Answers, self: boolean): Question[] {
  const parts: readonly [boolean, Question][] = [
    [text.hasPlace, 'where'],
    [text.hasNeighbourhood, 'neighbourhood'],
    [tellsSomething(text.rest), self ? 'how' : 'what'],
    [knows !== undefined, 'knows'],
    [mayCall !== undefined, self ? 'when_call' : 'may_call'],
  ];
  return parts.flatMap(([isTold, question]) => (isTold ? [question] : []));
}

const personKnows = [
  ...['ze weet het', 'zij weet het', 'hij weet het', 'weet dat ik dit meld', 'weet dat ik meld'],
  ...['elle le sait', 'il le sait', 'elle est au courant', 'il est au courant'],
  ...['she knows', 'he knows', 'she is aware', 'he is aware'],
];
const personKnowsNot = [
  ...['weet het niet', 'weet van niets', 'weet niet dat ik', 'weet hier niets van'],
  ...['ne le sait pas', 'ne sait rien', 'n est pas au courant'],
  ...['does not know', 'doesn t know', 'is not aware'],
];
const mayBeCalled = [
  ...[
    'je mag mij bellen',
    'je mag me bellen',
    'u mag mij bellen',
    'u mag me bellen',
    'bel mij',
    'bel me',
  ],
  ...['jullie mogen mij bellen', 'jullie mogen me bellen', 'bellen mag', 'je mag bellen'],
  ...['appelez moi', 'vous pouvez m appeler', 'rappelez moi'],
  ...['call me', 'you may call', 'you can call', 'ring me'],
];
const mayNotBeCalled = [
  ...['niet bellen', 'bel mij niet', 'bel me niet', 'liever geen telefoon', 'bel niet'],
  ...['ne m appelez pas', 'n appelez pas', 'pas d appel', 'ne me rappelez pas'],
  ...['do not call', 'don t call', 'no calls', 'not call me'],
];

/** What a text answers by its own words or, where those questions are open, by a plain yes or no. */
function answersIn(body: string, open: Question | undefined): Answers {
  const plain = readYesNo(body);
  const knows = saidOf(body, personKnows, personKnowsNot) ?? (open === 'knows' ? plain : undefined);
  return { ...(knows !== undefined && { knows }), ...callIn(body, open) };
}

/** Whether a text says by its own words that its sender may be called; undefined where it says neither. */
export function saysMayCall(body: string): 'yes' | 'no' | undefined {
  return saidOf(body, mayBeCalled, mayNotBeCalled);
}

/** Who names a part of the day when she is asked may be called then. */
function callIn(body: string, open: Question | undefined): Pick<Answers, 'mayCall' | 'callWhen'> {
  const isAsked = open === 'may_call' || open === 'when_call';
  const said = saysMayCall(body) ?? (isAsked ? readYesNo(body) : undefined);
  if (said === 'no') {
    return { mayCall: said };
  }
  const callWhen = isAsked || said === 'yes' ? readDayPart(body) : undefined;
  return {
    ...((said === 'yes' || callWhen !== undefined) && { mayCall: 'yes' }),
    ...(callWhen !== undefined && { callWhen }),
  };
}

function saidOf(
  body: string,
  yes: readonly string[],
  no: readonly string[],
): 'yes' | 'no' | undefined {
  if (holdsPhrase(body, no)) {
    return 'no';
  }
  return holdsPhrase(body, yes) ? 'yes' : undefined;
}

/** Whether words say more than a greeting or a yes. */
export function tellsSomething(text: string): boolean {
  return text.replace(/[^\p{L}\d]/gu, '').length >= USEFUL_LETTERS;
}
