export {
  reimbursementKinds,
  type ReimbursementKind,
  reimbursementSystems,
} from './domain/reimbursement/reimbursement-room.ts';
export { type ReimbursementState } from './domain/reimbursement/reimbursement-state.ts';
export {
  type AmountWarning,
  type Vehicle,
  vehicles,
} from './domain/reimbursement/reimbursement-year.ts';
export { type VolunteerState, volunteerStates } from './domain/volunteer-state.ts';
export { VolunteersModule } from './volunteers.module.ts';
export * from './use-cases.ts';
