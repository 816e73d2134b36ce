import * as messaging from '#messaging';
import type { JobHandler } from '#platform';
import { effect, type Get, handlersOf } from './manner.ts';

export function messagingHandlers(get: Get): JobHandler[] {
  return handlersOf(messaging.messagingJobs, {
    sendText: effect((payload) => get(messaging.DeliverText).run(payload)),
    settleText: effect((payload) => get(messaging.SettleText).run(payload)),
    repeatText: (payload) => get(messaging.RepeatText).run(payload),
    redactText: effect((payload) => get(messaging.RedactText).run(payload)),
    reconcileTexts: effect(() => get(messaging.ReconcileTexts).run()),
    lookForTexts: effect(() => get(messaging.ReconcileTexts).look()),
    sendMail: effect((payload) => get(messaging.DeliverMail).run(payload)),
  });
}
