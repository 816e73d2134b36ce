export { AlertsModule } from './alerts.module.ts';
export * as alertsJobs from './jobs.ts';
export * from './use-cases.ts';
