import { dangerReported, idOf, messageFailed } from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

/** Danger is told whether the queue is there or not. */
const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000, safety: true } as const;

export const raiseAlert = onFact(dangerReported, { name: 'alerts.raise', ...patient });

/** One round of an alert: whoever must know is told, and the next round is set. */
export const escalateAlert = defineJob({
  name: 'alerts.escalate',
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

export const alertsJobs = [raiseAlert, escalateAlert, tellDangerAnew, passAlertOn] as const;
