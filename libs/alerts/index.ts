export { AlertsModule } from './alerts.module.ts';
export { ROUND_MINUTES } from './domain/alert-rounds.ts';
export * as alertsJobs from './jobs.ts';
export * from './use-cases.ts';
