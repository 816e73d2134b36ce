import * as facts from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

export const raiseAlert = onFact(facts.dangerReported, 'alerts.raise', { safety: true });

/** What may be danger: who is on duty hears it, or it stands on the desk. */
export const weighPossibleDanger = onFact(facts.possibleDangerTold, 'alerts.weigh-possible', {
  safety: true,
});

/** The reporter said whether anybody must go and look. */
export const answerUrgency = onFact(facts.urgencyAnswered, 'alerts.answer-urgency', {
  safety: true,
});

/** Nobody answered whether anybody must go and look. */
export const alertUnanswered = defineJob({
  name: 'alerts.unanswered',
  safety: true,
  payload: z.object({ reportId: facts.idOf<'report'>(), taskId: facts.idOf<'task'>() }),
  dedupeKey: ({ taskId }) => taskId,
});

/** A round: whatever is due by then is told, and the next round is set. */
export const tellRound = defineJob({
  name: 'alerts.tell-round',
  safety: true,
  payload: z.object({ alertId: facts.idOf<'alert'>(), round: z.int() }),
  dedupeKey: ({ alertId, round }) => `${alertId}:${String(round)}`,
});

/** Danger was told while the alert was open: whoever must know is told, besides its rounds. */
export const tellDangerAnew = defineJob({
  name: 'alerts.tell-danger-anew',
  safety: true,
  payload: z.object({ alertId: facts.idOf<'alert'>() }),
});

/** A colleague did not get her alert: another one hears it now. */
export const passAlertOn = onFact(facts.messageFailed, 'alerts.pass-on', { safety: true });

/** Somebody wrote what was done. */
export const settleAlert = onFact(facts.taskDone, 'alerts.settle', { safety: true });
