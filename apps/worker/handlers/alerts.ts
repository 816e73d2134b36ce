import * as alerts from '#alerts';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function alertsHandlers(get: Get): JobHandler[] {
  return [
    atomic(alerts.raiseAlert, (fact) => get(alerts.RaiseAlert).run(fact.reportId, fact)),
    atomic(alerts.weighPossibleDanger, (fact) => get(alerts.WeighPossibleDanger).run(fact)),
    atomic(alerts.answerUrgency, (fact) => get(alerts.AnswerUrgency).run(fact)),
    atomic(alerts.alertUnanswered, (one) => get(alerts.AnswerUrgency).unansweredInTime(one)),
    atomic(alerts.tellRound, () => get(alerts.TellRound).run()),
    atomic(alerts.tellDangerAnew, (payload) => get(alerts.TellRound).tellAnew(payload)),
    atomic(alerts.passAlertOn, ({ messageId }) => get(alerts.PassAlertOn).run(messageId)),
    atomic(alerts.settleAlert, (fact) => get(alerts.SettleAlert).run(fact)),
  ];
}
