export { CaseworkModule } from './casework.module.ts';
export { type CaseState, isOpen } from './domain/case-state.ts';
export type { CaseStep } from './domain/case-step.ts';
export type { FollowedFact } from './domain/after-fact.ts';
export {
  type EventKind,
  type EventStates,
  type KindByAnybody,
  type KindByUs,
  type Outcome,
  outcomes,
} from './domain/event-kinds.ts';
export {
  type AgeKnown,
  agesKnown,
  type ContactKind,
  contactKinds,
  type HazardKind,
  hazardKinds,
  isForProfessionals,
  type PetKind,
  petKinds,
} from './domain/wish-lists.ts';
export * as caseworkJobs from './jobs.ts';
export * from './use-cases.ts';
