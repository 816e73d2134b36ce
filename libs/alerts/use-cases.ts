/** The use cases of the front door. */
export { AcknowledgeAlert, type TakenByText } from './app/acknowledge-alert.ts';
export { AnswerUrgency } from './app/answer-urgency.ts';
export { AlertsOf, type AlertView } from './app/alerts-of.ts';
export { EndPossibleDanger } from './app/end-possible-danger.ts';
export { MoveAlert } from './app/move-alert.ts';
export { PassAlertOn } from './app/pass-alert-on.ts';
export { type DangerTold, RaiseAlert } from './app/raise-alert.ts';
export { type AlertStory, type DangerView, ReadAlerts } from './app/read-alerts.ts';
export { ReadPossibleDangers } from './app/read-possible-dangers.ts';
export { SettleAlert } from './app/settle-alert.ts';
export { TellRound } from './app/tell-round.ts';
export { WeighPossibleDanger } from './app/weigh-possible-danger.ts';
