export { AcknowledgeAlert, type TakenByText } from './app/acknowledge-alert.ts';
export { AlertsOf, type AlertView } from './app/alerts-of.ts';
export { EscalateAlert } from './app/escalate-alert.ts';
export { MoveAlert } from './app/move-alert.ts';
export { PassAlertOn } from './app/pass-alert-on.ts';
export { RaiseAlert } from './app/raise-alert.ts';
export { AlertsModule } from './alerts.module.ts';
export * from './jobs.ts';
