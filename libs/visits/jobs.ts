import {
  caseClosed,
  idOf,
  offerDeclined,
  offerWithdrawn,
  personDeclined,
  seatAgreed,
  visitAnswered,
} from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;

export const planVisit = onFact(seatAgreed, { name: 'visits.plan-visit', ...patient });

/** Rings the day after a visit. */
export const askHowItWent = defineJob({
  name: 'visits.ask-how-it-went',
  ...patient,
  payload: z.object({ visitId: idOf<'visit'>() }),
  dedupeKey: ({ visitId }) => visitId,
});

export const takeVisitAnswer = onFact(visitAnswered, { name: 'visits.take-answer', ...patient });

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

export const visitsJobs = [
  ...[planVisit, askHowItWent, takeVisitAnswer],
  ...[callOffOnDecline, callOffOnClosing, callOffOnWithdrawal, callOffOnRegret],
] as const;
