import * as messaging from '#messaging';
import { type JobHandler } from '#platform';
import { atomic, effect, type Get } from './manner.ts';

export function messagingHandlers(get: Get): JobHandler[] {
  return [
    effect(messaging.sendText, (payload) => get(messaging.DeliverText).run(payload)),
    effect(messaging.settleText, (payload) => get(messaging.SettleText).run(payload)),
    atomic(messaging.repeatText, (payload) => get(messaging.RepeatText).run(payload)),
    effect(messaging.redactText, (payload) => get(messaging.RedactText).run(payload)),
    effect(messaging.reconcileTexts, () => get(messaging.ReconcileTexts).run()),
    effect(messaging.lookForTexts, () => get(messaging.ReconcileTexts).look()),
    effect(messaging.sendMail, (payload) => get(messaging.DeliverMail).run(payload)),
  ];
}
