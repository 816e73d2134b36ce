import * as alerts from '#alerts';
import type { JobHandler } from '#platform';
import { type Get, handlersOf } from './manner.ts';

export function alertsHandlers(get: Get): JobHandler[] {
  return handlersOf(alerts.alertsJobs, {
    raiseAlert: (fact) => get(alerts.RaiseAlert).run(fact.reportId, fact),
    weighPossibleDanger: (fact) => get(alerts.WeighPossibleDanger).run(fact),
    answerUrgency: (fact) => get(alerts.AnswerUrgency).run(fact),
    alertUnanswered: (one) => get(alerts.AnswerUrgency).unansweredInTime(one),
    tellRound: () => get(alerts.TellRound).run(),
    tellDangerAnew: (payload) => get(alerts.TellRound).tellAnew(payload),
    passAlertOn: ({ messageId }) => get(alerts.PassAlertOn).run(messageId),
    settleAlert: (fact) => get(alerts.SettleAlert).run(fact),
  });
}
