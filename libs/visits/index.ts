export { type VisitState } from './domain/visit-state.ts';
export * as visitsJobs from './jobs.ts';
export { VisitsModule } from './visits.module.ts';
export * from './use-cases.ts';
