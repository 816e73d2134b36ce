import * as alerts from '#alerts';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function alertsHandlers(get: Get): JobHandler[] {
  return [
    atomic(alerts.raiseAlert, ({ reportId }) => get(alerts.RaiseAlert).run(reportId)),
    atomic(alerts.escalateAlert, (payload) => get(alerts.EscalateAlert).run(payload)),
    atomic(alerts.tellDangerAnew, (payload) => get(alerts.EscalateAlert).tellAnew(payload)),
    atomic(alerts.passAlertOn, ({ messageId }) => get(alerts.PassAlertOn).run(messageId)),
  ];
}
