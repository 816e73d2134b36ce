import { type OfferId } from '#kernel';
import { saysWontCome, tokensOf as readTokens } from '#reading';
import { readAnswer } from './read-answer.ts';
import { mentions } from './mentions.ts';
import { isOwnWish } from './own-wish.ts';
import { presenceIn } from './presence-word.ts';
import { type OpenOffer, readReply } from './read-reply.ts';
import { tokensOf } from './tokens.ts';

/** Who writes more than this has something to tell, whatever else stands in it. */
const MOST_WORDS_OF_THE_LOST = 12;

/** What we asked the sender of a text, and what may still be answered. */
export interface Standing {
  readonly isVolunteer: boolean;
  readonly open: readonly OpenOffer[];
  /** "How did it go?": not asked, the last thing that was asked, or asked before an offer. */
  readonly visitQuestion: 'none' | 'newest' | 'overtaken';
  /** An offer of the last days that is no longer open. */
  readonly recentOffer: OfferId | undefined;
  /** The sender was asked something about a report. */
  readonly reportQuestion: boolean;
  /** Somebody reported about whoever has this number, or she about herself. */
  readonly isPerson: boolean;
  /** A visit of hers was planned and not told about: "aangekomen" may be about it. */
  readonly visitAhead: boolean;
  /** One of them is still to come, or its hour has only just passed: somebody counts on her. */
  readonly isExpected: boolean;
}

/** Why a text waits for a human. */
export type HumanReason =
  | 'unclear'
  | 'two_questions'
  | 'nothing_asked'
  | 'unknown_number'
  | 'changed_mind'
  | 'help'
  | 'stop'
  | 'late_yes'
  | 'person'
  | 'wrong_number'
  /** Thanks, a complaint, or a question to those who work here: it tells of nobody. */
  | 'to_us'
  /** She says that she is there or left, and no visit of hers is near. */
  | 'presence';

export type Step =
  | { readonly do: 'accept' | 'decline'; readonly offerId: OfferId }
  | { readonly do: 'ask_which'; readonly says: 'yes' | 'no' }
  | { readonly do: 'answer_late'; readonly says: 'yes' | 'no'; readonly offerId: OfferId }
  | { readonly do: 'stop' }
  | { readonly do: 'help' }
  | { readonly do: 'report_visit' }
  | { readonly do: 'tell_presence'; readonly what: 'arrived' | 'left' }
  | { readonly do: 'intake' }
  /** Her own words about what is done for her: they stand with her case, and a human reads them. */
  | { readonly do: 'hear_person' }
  | { readonly do: 'human'; readonly reason: HumanReason };

/** What a text holds, beside what it may answer. */
export interface Holds {
  /** One of the city's danger words. */
  readonly danger?: boolean;
  /** A street with a house number. */
  readonly house?: boolean;
  /** Somebody else is alone: that is no news of the sender. */
  readonly another?: boolean;
  /** The sender is lonely herself: that answers none of our questions about a visit to another. */
  readonly oneself?: boolean;
  /** It says whom the talk is about, after all. */
  readonly setsRight?: boolean;
}

/** What an offer comes to hear of. */
const toOffers: ReadonlySet<Step['do']> = new Set<Step['do']>([
  ...(['accept', 'decline', 'answer_late', 'ask_which'] as const),
]);

/**
 * What a text leads to. The newest question gets the answer; a bare yes or no counts for an offer only
 * when nothing else was asked meanwhile, and never beside words of danger. Whatever is nobody's answer is
 * a report.
 */
export function whatFollows(text: string, standing: Standing, holds: Holds = {}): Step {
  const step = asAnswer(text, standing, holds);
  return holds.danger === true && toOffers.has(step.do) ? { do: 'human', reason: 'unclear' } : step;
}

function asAnswer(text: string, standing: Standing, holds: Holds): Step {
  const answer = readAnswer(text);
  switch (answer.kind) {
    case 'stop':
      return { do: 'stop' };
    case 'help':
      return answer.alone || standing.isVolunteer ? { do: 'help' } : { do: 'intake' };
    case 'unclear':
      return freeText(text, standing, holds);
    case 'yes':
    case 'no': {
      const { kind: says, code } = answer;
      return standing.open.length > 0
        ? answerToOffer(text, { named: code !== undefined }, standing)
        : answerToNothingOpen(says, standing);
    }
  }
}

function answerToOffer(text: string, { named }: { named: boolean }, standing: Standing): Step {
  const contested = standing.visitQuestion === 'newest' || standing.reportQuestion;
  if (contested && !named) {
    return { do: 'human', reason: 'two_questions' };
  }
  const reply = readReply(text, standing.open);
  switch (reply.kind) {
    case 'yes':
      return { do: 'accept', offerId: reply.offerId };
    case 'no':
      return { do: 'decline', offerId: reply.offerId };
    case 'which':
      return { do: 'ask_which', says: reply.says };
    case 'stop':
    case 'help':
    case 'unclear':
      return { do: 'human', reason: 'unclear' };
  }
}

function answerToNothingOpen(says: 'yes' | 'no', standing: Standing): Step {
  if (standing.reportQuestion) {
    return { do: 'intake' };
  }
  if (standing.visitQuestion !== 'none') {
    return { do: 'report_visit' };
  }
  if (standing.recentOffer !== undefined) {
    return { do: 'answer_late', says, offerId: standing.recentOffer };
  }
  if (standing.isPerson) {
    return { do: 'hear_person' };
  }
  const cancels = says === 'no' && standing.visitAhead;
  const unasked = cancels ? 'changed_mind' : 'nothing_asked';
  return { do: 'human', reason: standing.isVolunteer ? unasked : 'unknown_number' };
}

const wrongNumber = [
  ...['verkeerd nummer', 'fout nummer', 'wie is dit', 'wie ben jij', 'wie bent u', 'ken je niet'],
  ...['mauvais numero', 'faux numero', 'qui est ce', 'qui etes vous', 'erreur de numero'],
  ...['wrong number', 'who is this', 'who are you'],
];

function freeText(text: string, standing: Standing, holds: Holds): Step {
  const what = standing.visitAhead ? presenceIn(text) : undefined;
  if (what !== undefined) {
    return { do: 'tell_presence', what };
  }
  // before all that we asked her: somebody counts on her
  const cancels = standing.isExpected && saysWontCome({ tokens: readTokens(text) });
  return cancels ? { do: 'human', reason: 'changed_mind' } : otherText(text, standing, holds);
}

function otherText(text: string, standing: Standing, holds: Holds): Step {
  const { visitQuestion, open, reportQuestion, isPerson } = standing;
  const aboutVisit =
    visitQuestion === 'newest' || (visitQuestion === 'overtaken' && open.length === 0);
  if (aboutVisit) {
    return reportQuestion ? { do: 'human', reason: 'two_questions' } : { do: 'report_visit' };
  }
  if (reportQuestion) {
    // in danger the talk goes on: there it is asked where she is
    const isTalk = holds.danger === true || holds.setsRight === true;
    return isPerson && !isTalk && isOwnWish(text) ? { do: 'hear_person' } : { do: 'intake' };
  }
  return unasked(text, standing, holds);
}

function unasked(text: string, standing: Standing, holds: Holds): Step {
  const { open, recentOffer, isPerson, isVolunteer } = standing;
  if (isVolunteer && presenceIn(text) !== undefined) {
    return { do: 'human', reason: 'presence' };
  }
  if (holds.oneself === true) {
    return { do: isPerson ? 'hear_person' : 'intake' };
  }
  if (open.length > 0 || recentOffer !== undefined) {
    // who was asked something may still tell of somebody else: where they live says so
    return holds.house === true ? { do: 'intake' } : { do: 'human', reason: 'unclear' };
  }
  if (isPerson) {
    return { do: holds.another === true ? 'intake' : 'hear_person' };
  }
  return fromAnybody(text);
}

function fromAnybody(text: string): Step {
  const isLost = mentions(text, wrongNumber) && tokensOf(text).length <= MOST_WORDS_OF_THE_LOST;
  return isLost ? { do: 'human', reason: 'wrong_number' } : { do: 'intake' };
}
