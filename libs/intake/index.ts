export type { DangerHow } from './domain/danger-told.ts';
export { isOfAnother, isOfOneself, saysWhomItIs, type WarningFor } from './domain/whom.ts';
export { IntakeModule } from './intake.module.ts';
export * as intakeJobs from './jobs.ts';
export * from './use-cases.ts';
