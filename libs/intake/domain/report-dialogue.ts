import type { TimeToCall } from '#kernel';
import { dayPartIn, type Read, saysMayCall, saysSheKnows, type YesNo, yesNoTo } from '#reading';
import type { Addressed, Whom } from './whom.ts';

export type { Addressed };

/**
 * What we may ask by text, four of it at most: the neighbourhood only where the place does not tell it, and whether
 * somebody must go and look today only where there may be danger to another.
 */
export const questions = [
  ...(['urgent', 'what', 'where', 'neighbourhood', 'knows', 'may_call', 'how'] as const),
  'when_call',
] as const;
export type Question = (typeof questions)[number];

/** What may be told: whom it is about is asked by no question of its own. */
const parts = ['who', ...questions] as const;
export type Part = (typeof parts)[number];

const order: Readonly<Record<Addressed, readonly Question[]>> = {
  other: ['what', 'where', 'neighbourhood', 'knows', 'may_call'],
  self: ['how', 'where', 'neighbourhood', 'when_call'],
  either: ['what', 'where', 'neighbourhood', 'may_call'],
};
/** The same question, of another and of oneself. */
const twins: Readonly<Partial<Record<Question, Question>>> = {
  ...{ what: 'how', how: 'what', may_call: 'when_call', when_call: 'may_call' },
};
const MOST_QUESTIONS = 4;

/**
 * How far the interview about one report is. Each question is put once at most, and none has to be answered; only
 * where it is, put of the wrong one and not answered, is put again, and whether we may call, where the answer
 * told no more than whom it is about.
 */
export interface ReportDialogue {
  readonly self: boolean;
  /** Put so far, in that order; the last one may still be open. */
  readonly asked: readonly Question[];
  /** Told so far, asked or not. */
  readonly told: readonly Part[];
  readonly open: Question | undefined;
}

/** Whom an interview is about, for the words in which she is spoken to. */
export function addressed({ self, told }: Pick<ReportDialogue, 'self' | 'told'>): Addressed {
  return self ? 'self' : told.includes('who') ? 'other' : 'either';
}

/** Whom an interview is about, as far as it was told. */
export function whomTold(interview: Pick<ReportDialogue, 'self' | 'told'>): Whom | undefined {
  const to = addressed(interview);
  return to === 'either' ? undefined : to;
}

export interface HeardText {
  readonly reading: Read;
  /** The body without its place. */
  readonly rest: string;
  readonly hasPlace: boolean;
  /** The place, or a name, says which neighbourhood it is. */
  readonly hasNeighbourhood: boolean;
  /** Whom it is about, where it tells that for the first time or sets it right. */
  readonly whom?: Whom | undefined;
  /** That is all it says: it answers nothing else. */
  readonly onlyWhom?: boolean;
  /** It was sent before our last question reached her: it answers nothing, and is asked nothing new. */
  readonly isEarly?: boolean;
  /** Signposts are the answer, and nothing is asked but where it is: the next text goes on. */
  readonly danger: boolean;
  /** Danger to another that is only possible, and somebody reads the answer: before all else it is asked. */
  readonly asksUrgent?: boolean;
  /** A house is known, by this text or an earlier one. */
  readonly hasHouse?: boolean;
}

export interface Answers {
  readonly knows?: YesNo;
  readonly mayCall?: 'yes' | 'no';
  readonly callWhen?: TimeToCall;
}

const USEFUL_LETTERS = 12;

/** The dialogue after one more text: what it told, in whatever order, and what is asked next, if anything. */
export function hear(
  before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue>,
  text: HeardText,
): { readonly dialogue: ReportDialogue; readonly answers: Answers } {
  const self = isOfSelf(before, text);
  const answers = answersIn(text.reading, isAnswer(text) ? before.open : undefined);
  const told = toldWith(before, text, answers, self);
  const { asked = [] } = before;
  const asks = nextToAsk(before, text, { self, told });
  const dialogue = {
    ...{ self, told, open: asks },
    asked: asks === undefined || isAskedStill(asks, before, text) ? asked : [...asked, asks],
  };
  return { dialogue, answers };
}

/** The «no» of «no, it is about my mother» is to whom it is about; what is early answers nothing either. */
function isAnswer({ onlyWhom = false, isEarly = false }: HeardText): boolean {
  return !onlyWhom && !isEarly;
}

/** In danger nothing is asked but where it is. */
function nextToAsk(
  before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue>,
  text: HeardText,
  { self, told }: Pick<ReportDialogue, 'self' | 'told'>,
): Question | undefined {
  if (text.danger) {
    return placeAsked(text);
  }
  const { asked = [], open } = before;
  if (isUrgentAsked(text, { self, asked })) {
    return 'urgent';
  }
  if (text.isEarly === true && open !== undefined && !told.includes(open)) {
    return open;
  }
  const to = addressed({ self, told });
  // put of «that person» it was no question to her, nor the reverse
  const again = self !== before.self && open === 'where' && !told.includes('where');
  const left = order[to].filter((question) => {
    const both = [question, twins[question]];
    const isPut = asked.some((one) => both.includes(one));
    return (
      !told.some((one) => both.includes(one as Question)) &&
      (!isPut || (again && question === 'where'))
    );
  });
  return stillOpen(before, text, to) ?? nextOf(left, asked.length);
}

/** It was put already, and is not put a second time. */
function isAskedStill(
  asks: Question,
  { asked = [], open }: Partial<ReportDialogue>,
  { danger, isEarly = false }: HeardText,
): boolean {
  return danger ? asked.includes(asks) : isEarly && asks === open;
}

function isUrgentAsked(
  { asksUrgent }: HeardText,
  { self, asked }: Pick<ReportDialogue, 'self' | 'asked'>,
): boolean {
  return asksUrgent === true && !self && !asked.includes('urgent');
}

function isOfSelf({ self }: Pick<ReportDialogue, 'self'>, { whom }: HeardText): boolean {
  return whom === undefined ? self : whom === 'self';
}

/** Whether we may call is put once more to who answered only whom it is about, if that is not a fifth question. */
function stillOpen(
  { asked = [], open }: Partial<ReportDialogue>,
  { onlyWhom }: HeardText,
  to: Addressed,
): Question | undefined {
  const isOpen = onlyWhom === true && isCall(open) && asked.filter(isCall).length === 1;
  return isOpen && asked.length < MOST_QUESTIONS ? order[to].find(isCall) : undefined;
}

function isCall(question: Question | undefined): boolean {
  return question === 'may_call' || question === 'when_call';
}

/** Whoever is sent there needs a house. */
function placeAsked({ hasHouse = false }: HeardText): Question | undefined {
  return hasHouse ? undefined : 'where';
}

function toldWith(
  { told = [], open }: Partial<ReportDialogue>,
  text: HeardText,
  answers: Answers,
  self: boolean,
): readonly Part[] {
  // whatever she wrote is her answer to what was open, but only a place tells where it is
  const answered = open === undefined || isPlace(open) || !isAnswer(text) ? [] : [open];
  const all = new Set<Part>([
    ...told,
    ...answered,
    ...(text.whom === undefined ? [] : ['who' as const]),
    ...toldBy(text, answers, self),
    ...toldByNotKnowing(text, isAnswer(text) ? open : undefined),
  ]);
  return parts.filter((part) => all.has(part));
}

function isPlace(question: Question): boolean {
  return question === 'where' || question === 'neighbourhood';
}

/** The last one that may be asked is whether we may call: by telephone the rest can be asked. */
function nextOf(left: readonly Question[], count: number): Question | undefined {
  if (count >= MOST_QUESTIONS) {
    return undefined;
  }
  return count === MOST_QUESTIONS - 1 ? left.at(-1) : left[0];
}

/** Who does not know where it is, is not asked in which neighbourhood. */
function toldByNotKnowing({ reading }: HeardText, open: Question | undefined): Question[] {
  const answer = open === 'where' ? yesNoTo(reading) : undefined;
  return answer === 'unknown' || answer === 'no' ? ['neighbourhood'] : [];
}

function toldBy(text: HeardText, { knows, mayCall }: Answers, self: boolean): Question[] {
  const parts: readonly [boolean, Question][] = [
    [text.hasPlace, 'where'],
    [text.hasNeighbourhood, 'neighbourhood'],
    // nobody in danger is asked how she is
    [(tellsSomething(text.rest) && text.onlyWhom !== true) || text.danger, self ? 'how' : 'what'],
    [knows !== undefined, 'knows'],
    [mayCall !== undefined, self ? 'when_call' : 'may_call'],
  ];
  return parts.flatMap(([isTold, question]) => (isTold ? [question] : []));
}

/** What a text answers by its own words or, where those questions are open, by a plain yes or no. */
function answersIn(read: Read, open: Question | undefined): Answers {
  const knows = saysSheKnows(read) ?? (open === 'knows' ? yesNoTo(read) : undefined);
  return { ...(knows !== undefined && { knows }), ...callIn(read, open) };
}

/** Who names a part of the day when she is asked may be called then. */
function callIn(read: Read, open: Question | undefined): Pick<Answers, 'mayCall' | 'callWhen'> {
  const isAsked = open === 'may_call' || open === 'when_call';
  const said = saysMayCall(read) ?? (isAsked ? yesNoTo(read) : undefined);
  if (said === 'no') {
    return { mayCall: said };
  }
  const callWhen = isAsked || said === 'yes' ? dayPartIn(read) : undefined;
  return {
    ...((said === 'yes' || callWhen !== undefined) && { mayCall: 'yes' }),
    ...(callWhen !== undefined && { callWhen }),
  };
}

/** Whether words say more than a greeting or a yes. */
export function tellsSomething(text: string): boolean {
  return text.replace(/[^\p{L}\d]/gu, '').length >= USEFUL_LETTERS;
}
