import * as facts from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

export const planVisit = onFact(facts.seatAgreed, 'visits.plan-visit');

/** The first visit is at another time. */
export const moveVisit = onFact(facts.visitMoved, 'visits.move-visit');

/** Rings the day after a visit; for nothing when the visit was moved meanwhile: then another one rings. */
export const askHowItWent = defineJob({
  name: 'visits.ask-how-it-went',
  payload: z.object({ visitId: facts.idOf<'visit'>(), plannedAt: z.iso.datetime() }),
  dedupeKey: ({ visitId, plannedAt }) => `${visitId}:${plannedAt}`,
});

/** Rings when the hour of a visit is there. */
export const beginVisit = defineJob({
  name: 'visits.begin-visit',
  payload: z.object({ visitId: facts.idOf<'visit'>(), plannedAt: z.iso.datetime() }),
  dedupeKey: ({ visitId, plannedAt }) => `${visitId}:${plannedAt}`,
});

export const takeVisitAnswer = onFact(facts.visitAnswered, 'visits.take-answer');

export const takePresenceText = onFact(facts.presenceTold, 'visits.take-presence-text');

export const sendOwnLink = onFact(facts.ownPageAsked, 'visits.send-own-link');

export const markInDoubt = onFact(facts.visitCancelTold, 'visits.mark-in-doubt');
/** It is off for this time. */
export const putOff = onFact(facts.visitPutOff, 'visits.put-off');

export const callOffOnDecline = onFact(facts.personDeclined, 'visits.call-off-on-decline');
export const callOffOnClosing = onFact(facts.caseClosed, 'visits.call-off-on-closing');
/** The coordinator took the place back. */
export const callOffOnWithdrawal = onFact(facts.offerWithdrawn, 'visits.call-off-on-withdrawal');
/** The volunteer took her yes back. */
export const callOffOnRegret = onFact(facts.offerDeclined, 'visits.call-off-on-regret');

/** The other of two fell away. */
export const callOffUntilTwo = onFact(facts.seatHeldBack, 'visits.call-off-until-two');
