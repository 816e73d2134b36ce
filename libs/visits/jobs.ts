import {
  caseClosed,
  idOf,
  offerDeclined,
  offerWithdrawn,
  personDeclined,
  presenceTold,
  seatAgreed,
  seatHeldBack,
  visitAnswered,
  visitCancelTold,
  visitMoved,
  visitPutOff,
} from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;

export const planVisit = onFact(seatAgreed, { name: 'visits.plan-visit', ...patient });

/** The first visit is at another time. */
export const moveVisit = onFact(visitMoved, { name: 'visits.move-visit', ...patient });

/** Rings the day after a visit; for nothing when the visit was moved meanwhile: then another one rings. */
export const askHowItWent = defineJob({
  name: 'visits.ask-how-it-went',
  ...patient,
  payload: z.object({ visitId: idOf<'visit'>(), plannedAt: z.iso.datetime() }),
  dedupeKey: ({ visitId, plannedAt }) => `${visitId}:${plannedAt}`,
});

/** Rings when the hour of a visit is there. */
export const beginVisit = defineJob({
  name: 'visits.begin-visit',
  ...patient,
  payload: z.object({ visitId: idOf<'visit'>(), plannedAt: z.iso.datetime() }),
  dedupeKey: ({ visitId, plannedAt }) => `${visitId}:${plannedAt}`,
});

export const takeVisitAnswer = onFact(visitAnswered, { name: 'visits.take-answer', ...patient });

export const takePresenceText = onFact(presenceTold, {
  name: 'visits.take-presence-text',
  ...patient,
});

export const markInDoubt = onFact(visitCancelTold, { name: 'visits.mark-in-doubt', ...patient });
/** It is off for this time. */
export const putOff = onFact(visitPutOff, { name: 'visits.put-off', ...patient });

export const callOffOnDecline = onFact(personDeclined, {
  name: 'visits.call-off-on-decline',
  ...patient,
});
export const callOffOnClosing = onFact(caseClosed, {
  name: 'visits.call-off-on-closing',
  ...patient,
});
/** The coordinator took the place back. */
export const callOffOnWithdrawal = onFact(offerWithdrawn, {
  name: 'visits.call-off-on-withdrawal',
  ...patient,
});
/** The volunteer took her yes back. */
export const callOffOnRegret = onFact(offerDeclined, {
  name: 'visits.call-off-on-regret',
  ...patient,
});

/** The other of two fell away. */
export const callOffUntilTwo = onFact(seatHeldBack, {
  name: 'visits.call-off-until-two',
  ...patient,
});

export const visitsJobs = [
  ...[planVisit, moveVisit, beginVisit, askHowItWent, takeVisitAnswer, takePresenceText],
  ...[callOffOnDecline, callOffOnClosing, callOffOnWithdrawal, callOffOnRegret],
  ...[callOffUntilTwo, markInDoubt, putOff],
] as const;
