import { type OfferId } from '#kernel';
import { readAnswer } from './read-answer.ts';
import { type OpenOffer, readReply } from './read-reply.ts';

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
  | 'late_yes';

export type Step =
  | { readonly do: 'accept' | 'decline'; readonly offerId: OfferId }
  | { readonly do: 'ask_which'; readonly says: 'yes' | 'no' }
  | { readonly do: 'answer_late'; readonly says: 'yes' | 'no'; readonly offerId: OfferId }
  | { readonly do: 'stop' }
  | { readonly do: 'help' }
  | { readonly do: 'report_visit' }
  | { readonly do: 'intake' }
  | { readonly do: 'human'; readonly reason: HumanReason };

/**
 * What a text leads to. The newest question gets the answer; a bare yes or no counts for an offer only
 * when nothing else was asked meanwhile. Whatever is nobody's answer is a report.
 */
export function whatFollows(text: string, standing: Standing): Step {
  const answer = readAnswer(text);
  switch (answer.kind) {
    case 'stop':
      return { do: 'stop' };
    case 'help':
      return answer.alone || standing.isVolunteer ? { do: 'help' } : { do: 'intake' };
    case 'unclear':
      return freeText(standing);
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
  return { do: 'human', reason: standing.isVolunteer ? 'nothing_asked' : 'unknown_number' };
}

function freeText(standing: Standing): Step {
  const { visitQuestion, open, reportQuestion, recentOffer } = standing;
  const aboutVisit =
    visitQuestion === 'newest' || (visitQuestion === 'overtaken' && open.length === 0);
  if (aboutVisit && reportQuestion) {
    return { do: 'human', reason: 'two_questions' };
  }
  if (aboutVisit) {
    return { do: 'report_visit' };
  }
  if (reportQuestion) {
    return { do: 'intake' };
  }
  const asked = open.length > 0 || recentOffer !== undefined;
  return asked ? { do: 'human', reason: 'unclear' } : { do: 'intake' };
}
