import {
  dangerReported,
  idOf,
  messageFailed,
  possibleDangerTold,
  taskDone,
  urgencyAnswered,
} from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

/** Danger is told whether the queue is there or not. */
const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000, safety: true } as const;

export const raiseAlert = onFact(dangerReported, { name: 'alerts.raise', ...patient });

/** What may be danger: who is on duty hears it, or it stands on the desk. */
export const weighPossibleDanger = onFact(possibleDangerTold, {
  name: 'alerts.weigh-possible',
  ...patient,
});

/** The reporter said whether anybody must go and look. */
export const answerUrgency = onFact(urgencyAnswered, { name: 'alerts.answer-urgency', ...patient });

/** Nobody answered whether anybody must go and look. */
export const alertUnanswered = defineJob({
  name: 'alerts.unanswered',
  ...patient,
  payload: z.object({ reportId: idOf<'report'>(), taskId: idOf<'task'>() }),
  dedupeKey: ({ taskId }) => taskId,
});

/** A round: whatever is due by then is told, and the next round is set. */
export const tellRound = defineJob({
  name: 'alerts.tell-round',
  ...patient,
  payload: z.object({ alertId: idOf<'alert'>(), round: z.int() }),
  dedupeKey: ({ alertId, round }) => `${alertId}:${String(round)}`,
});

/** Danger was told while the alert was open: whoever must know is told, besides its rounds. */
export const tellDangerAnew = defineJob({
  name: 'alerts.tell-danger-anew',
  ...patient,
  payload: z.object({ alertId: idOf<'alert'>() }),
});

/** A colleague did not get her alert: another one hears it now. */
export const passAlertOn = onFact(messageFailed, { name: 'alerts.pass-on', ...patient });

/** Somebody wrote what was done. */
export const settleAlert = onFact(taskDone, { name: 'alerts.settle', ...patient });

export const alertsJobs = [
  ...[raiseAlert, weighPossibleDanger, answerUrgency, alertUnanswered],
  ...[tellRound, tellDangerAnew, passAlertOn, settleAlert],
] as const;
