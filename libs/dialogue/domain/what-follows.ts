import {
  type Answer,
  asksToReport,
  answerTo,
  type Asked,
  type ByItself,
  byItself,
  isOwnWish,
  isWrongNumber,
  mayBeStop,
  type Read,
  saysWontCome,
} from '#reading';
import { answerToOffer, isAskedLast } from './answer-to-offer.ts';
import { ofWish } from './of-wish.ts';
import type { Holds, Standing, Step } from './standing.ts';

/** One text with all that decides what follows from it. */
interface Sent {
  readonly text: Read;
  readonly answer: Answer;
  readonly own: ByItself;
  readonly standing: Standing;
  readonly holds: Holds;
}

/** What an offer comes to hear of, and what nobody would read. */
const neverInDanger: ReadonlySet<Step['do']> = new Set<Step['do']>([
  ...(['accept', 'decline', 'answer_late', 'ask_which', 'thanks'] as const),
  ...(['wish', 'answer_wish', 'say_heavy'] as const),
]);

/**
 * What a text leads to. The newest question gets the answer; a bare yes or no counts for an offer only
 * when nothing else was asked meanwhile, and never beside words of danger. Whatever is nobody's answer is
 * a report.
 */
export function whatFollows(text: Read, standing: Standing, holds: Holds = {}): Step {
  if (!text.tokens.some(({ kind }) => kind !== 'end' && kind !== 'pause')) {
    return { do: 'human', reason: 'no_words' };
  }
  if (asksToReport(text) && !standing.reportQuestion) {
    return { do: 'make_report' };
  }
  const answer = answerTo(text, askedOf(standing));
  if (answer.kind !== 'stop' && mayWantNoMore(text, standing, holds)) {
    return { do: 'human', reason: 'unclear' };
  }
  const sent = { text, answer, own: byItself(text), standing, holds };
  const step = ofWish(sent) ?? follows[answer.kind](sent);
  return holds.danger === true && neverInDanger.has(step.do)
    ? { do: 'human', reason: 'unclear' }
    : step;
}

/** In doubt nothing more is asked; whoever tells of somebody, or is known for more than a report, means something else. */
function mayWantNoMore(text: Read, { isVolunteer, isPerson }: Standing, holds: Holds): boolean {
  const { mayBeDanger, house, street, somebody, another } = holds;
  const tells = [mayBeDanger, house, street, somebody, another].includes(true);
  return !isVolunteer && !isPerson && !tells && mayBeStop(text);
}

function askedOf(standing: Standing): Asked {
  const { open, visitQuestion, reportQuestion, last } = standing;
  return {
    open: open.map(({ code }) => ({ code, choices: 0 })),
    lastWasOffer: isAskedLast(standing),
    visitNow: standing.visitNow,
    visitAsked: visitQuestion !== 'none',
    question: reportQuestion && last.isAskedBack !== true ? 'about' : undefined,
  };
}

const asAnswer = (sent: Sent): Step =>
  clearAnswer(sent) ?? cancelled(sent) ?? toQuestion(sent) ?? unasked(sent);

const presence =
  (what: 'arrived' | 'left') =>
  (sent: Sent): Step =>
    sent.standing.visitNow ? { do: 'tell_presence', what } : atNoVisit(sent);

/** Before all that we asked her: «aangekomen» answers none of it. */
function atNoVisit(sent: Sent): Step {
  const { visitAhead } = sent.standing;
  return visitAhead ? { do: 'human', reason: 'presence' } : (toQuestion(sent) ?? unasked(sent));
}

const follows: Readonly<Record<Answer['kind'], (sent: Sent) => Step>> = {
  stop: () => ({ do: 'stop' }),
  help: ({ own, standing }) =>
    own.help === 'alone' || standing.isVolunteer ? { do: 'help' } : { do: 'intake' },
  ...{ arrived: presence('arrived'), left: presence('left') },
  thanks: (sent) => thankedInVisitTalk(sent) ?? toQuestion(sent) ?? thanked(sent),
  ...{ yes: asAnswer, no: asAnswer, unsure: asAnswer, pause: asAnswer, unclear: asAnswer },
  ...{ 'visit-report': asAnswer, report: asAnswer },
};

/** A yes or a no; not where more stands behind it that tells of somebody. */
function clearAnswer(sent: Sent): Step | undefined {
  const { own, standing, holds } = sent;
  const tells = [holds.house, holds.another, holds.oneself].includes(true);
  if (own.extent === 'led' && tells) {
    return undefined;
  }
  return standing.open.length > 0
    ? answerToOffer(sent, standing)
    : answerToNothingOpen(own, standing);
}

function answerToNothingOpen(own: ByItself, standing: Standing): Step | undefined {
  const { says } = own;
  const { recentOffer, visitQuestion, reportQuestion, isExpected } = standing;
  if (says === undefined || visitQuestion !== 'none' || reportQuestion) {
    return undefined;
  }
  if (recentOffer !== undefined) {
    const mayBeOfVisit = says === 'no' && own.namesDay && isExpected;
    return mayBeOfVisit ? undefined : { do: 'answer_late', says, offerId: recentOffer };
  }
  return unaskedAnswer(own, standing);
}

/** Nothing was asked. Of who never was asked anything, more than the bare word may be a report. */
function unaskedAnswer(own: ByItself, standing: Standing): Step | undefined {
  const { isVolunteer, isPerson, visitAhead } = standing;
  const isBare = own.extent === 'alone' || (isVolunteer && own.extent === 'whole');
  if (isPerson || !isBare) {
    return undefined;
  }
  if (!isVolunteer) {
    return ofStranger(standing);
  }
  return {
    do: 'human',
    reason: own.says === 'no' && visitAhead ? 'changed_mind' : 'nothing_asked',
  };
}

/** «Joat» of who reported somebody belongs to that report: she is not asked whether she reports anybody. */
function ofStranger({ hasOpenReport }: Standing): Step {
  return { do: 'human', reason: hasOpenReport ? 'unclear' : 'unknown_number' };
}

/** Before all that we asked her: somebody counts on her. */
function cancelled({ text, standing }: Sent): Step | undefined {
  return standing.isExpected && saysWontCome(text)
    ? { do: 'human', reason: 'changed_mind' }
    : undefined;
}

/** The question that is open, about a visit or about a report, gets whatever else is said. */
function toQuestion({ text, standing, holds }: Sent): Step | undefined {
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
  return undefined;
}

/** «Bedankt!» does not tell how a visit went: that stays asked. */
function thankedInVisitTalk({ own, standing }: Sent): Step | undefined {
  const { visitQuestion, reportQuestion } = standing;
  return own.isThanks && visitQuestion !== 'none' && !reportQuestion ? { do: 'thanks' } : undefined;
}

/** «Ok super, dank je!» is a yes to nothing: our last text asked for none. */
function thanked(sent: Sent): Step {
  const { own, standing } = sent;
  const { isVolunteer, isPerson, recentOffer, last } = standing;
  if (own.isOk && recentOffer !== undefined && last.asked.includes(recentOffer)) {
    return { do: 'answer_late', says: 'yes', offerId: recentOffer };
  }
  if (isVolunteer) {
    return thankedByVolunteer(sent);
  }
  return own.isOk && !isPerson ? ofStranger(standing) : unasked(sent);
}

function thankedByVolunteer(sent: Sent): Step {
  const { own, standing } = sent;
  if (standing.last.isReply) {
    return { do: 'human', reason: 'nothing_asked' };
  }
  if (hasOffers(standing)) {
    return { do: 'thanks' };
  }
  return own.isOk ? { do: 'human', reason: 'nothing_asked' } : unasked(sent);
}

/** Some are open, or were of late. */
function hasOffers({ open, recentOffer }: Standing): boolean {
  return open.length > 0 || recentOffer !== undefined;
}

function unasked(sent: Sent): Step {
  const { answer, standing, holds } = sent;
  if (standing.isVolunteer && (answer.kind === 'arrived' || answer.kind === 'left')) {
    // and no visit of hers is near
    return { do: 'human', reason: 'presence' };
  }
  if (holds.oneself === true || isOwnDangerOfVolunteer(standing, holds)) {
    return { do: standing.isPerson ? 'hear_person' : 'intake' };
  }
  if (hasOffers(standing)) {
    // who was asked something may still tell of somebody else: where they live says so
    return holds.house === true ? { do: 'intake' } : { do: 'human', reason: 'unclear' };
  }
  return fromAnybody(sent);
}

function fromAnybody({ text, answer, standing, holds }: Sent): Step {
  if (standing.isPerson) {
    return { do: holds.another === true ? 'intake' : 'hear_person' };
  }
  if (standing.isVolunteer && answer.kind === 'pause') {
    return { do: 'human', reason: 'nothing_asked' };
  }
  if (standing.isVolunteer && isOfHers(standing, holds)) {
    return { do: 'human', reason: 'free' };
  }
  return isWrongNumber(text) ? { do: 'human', reason: 'wrong_number' } : { do: 'intake' };
}

/**
 * «Ze wil volgende week graag naar de markt» of a volunteer is about whom she serves, or about herself: no case of
 * somebody new. Where a house is named it is, and in danger also where somebody of her own is, or she serves nobody. Of
 * who serves nobody it is where she brings somebody in: «mijn buurvrouw», a street, somebody else who is alone.
 */
function isOfHers(standing: Standing, holds: Holds): boolean {
  if (holds.danger === true) {
    return isDangerOfVisited(standing, holds);
  }
  const { house, street, somebody, another } = holds;
  const bringsIn = [street, somebody, another].includes(true);
  return house !== true && (visitsSomebody(standing) || !bringsIn);
}

/**
 * Whether the danger that a volunteer tells of is of whom she visits: so it is where she names no place and nobody
 * else.
 */
export function isDangerOfVisited(standing: Standing, holds: Holds): boolean {
  const { house, street, ownPeople, oneself, ownDanger } = holds;
  const isOfOther = [house, street, ownPeople, oneself, ownDanger].includes(true);
  return !isOfOther && visitsSomebody(standing);
}

/** It answers nothing that a volunteer was asked, and is not of whom she visits. */
function isOwnDangerOfVolunteer({ isVolunteer }: Standing, { danger, ownDanger }: Holds): boolean {
  return isVolunteer && danger === true && ownDanger === true;
}

function visitsSomebody({ serves, visitAhead }: Standing): boolean {
  return serves || visitAhead;
}
