import { type Answer, type ByItself, type Read, saysWontCome } from '#reading';
import type { Standing, Step } from './standing.ts';

/** Whether our last text asked about an offer that is still open. */
export function isAskedLast({ open, last }: Pick<Standing, 'open' | 'last'>): boolean {
  return open.some(({ offerId }) => last.asked.includes(offerId));
}

interface Said {
  readonly text: Read;
  readonly answer: Answer;
  readonly own: ByItself;
}

/**
 * What a yes or a no does while offers are open; undefined where the text is neither. What is clear by itself, but
 * not which offer it means or whether it means one at all, is asked back; who does not know yet is called.
 */
export function answerToOffer(said: Said, standing: Standing): Step | undefined {
  return said.answer.kind === 'unsure' && isAskedLast(standing)
    ? { do: 'human', reason: 'undecided' }
    : yesOrNo(said, standing);
}

function yesOrNo(said: Said, standing: Standing): Step | undefined {
  const { answer, own } = said;
  const counts = answer.kind === 'yes' || answer.kind === 'no' ? answer.kind : undefined;
  const says = counts ?? own.says;
  if (says === undefined) {
    return undefined;
  }
  const other = own.codes.length === 0 ? aboutOther(says, said, standing) : 'no';
  if (other !== 'no') {
    return other === 'tells' ? undefined : other;
  }
  return counts === undefined
    ? notSoClear(says, own, standing)
    : decided(counts, answer.code, standing);
}

/** What a yes or a no without a code does that may be about something else than an offer; `tells` is neither. */
function aboutOther(
  says: 'yes' | 'no',
  { text, own }: Said,
  standing: Standing,
): Step | 'tells' | 'no' {
  const mayBeOfVisit = own.namesDay || !isAskedLast(standing);
  if (says === 'no' && standing.isExpected && mayBeOfVisit && saysWontCome(text)) {
    return { do: 'human', reason: 'changed_mind' };
  }
  if (isContested(standing) && !isYesToAskedBack(says, standing)) {
    // «Nee, ze was wat moe» tells of the visit
    return own.extent === 'led' ? 'tells' : { do: 'human', reason: 'two_questions' };
  }
  return 'no';
}

/** Something else was asked since, or is asked too. */
function isContested(standing: Standing): boolean {
  const { visitQuestion, reportQuestion } = standing;
  return reportQuestion || (visitQuestion === 'newest' && !isAskedLast(standing));
}

/** A no to «bedoel je JA op A7?» may as well mean that it was about something else. */
function isYesToAskedBack(says: 'yes' | 'no', { last }: Standing): boolean {
  return says === 'yes' && last.isAskedBack === true;
}

function decided(
  says: 'yes' | 'no',
  code: string | undefined,
  { open }: Standing,
): Step | undefined {
  const named = open.find((offer) => offer.code.toUpperCase() === code) ?? open[0];
  return named && { do: says === 'yes' ? 'accept' : 'decline', offerId: named.offerId };
}

function notSoClear(says: 'yes' | 'no', { codes }: ByItself, standing: Standing): Step {
  const mayMeanOne = standing.open.length > 1 || !isAskedLast(standing);
  return codes.length === 0 && mayMeanOne
    ? { do: 'ask_which', says }
    : { do: 'human', reason: 'unclear' };
}
