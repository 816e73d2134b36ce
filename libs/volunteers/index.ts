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
export {
  type LearnQuestion,
  learnQuestions,
  notLearnt,
  questionsVersion,
} from './domain/five-questions.ts';
export { agreementVersion, informationVersion } from './domain/information.ts';
export { type CellRemark } from './domain/file/cell.ts';
export { type MatchInFile } from './domain/file/read-match-row.ts';
export { type LineTold } from './domain/file/sound-rows.ts';
export { type JoinStep, joinSteps } from './domain/join-steps.ts';
export { type DetailNeeded } from './domain/missing-details.ts';
export { type MatchEnd, matchEnds } from './domain/match-end.ts';
export { type AwayDays, type Changes, type VolunteerDetails } from './domain/volunteer-details.ts';
export { pauseFault, type PlannedPause, plannedPause } from './domain/pause.ts';
export { screeningFault } from './domain/screening-dates.ts';
export { readStretch } from './domain/stretch.ts';
export {
  type VolunteerEventKind,
  type VolunteerSource,
  volunteerSources,
  type VolunteerWay,
} from './domain/volunteer-events.ts';
export { volunteerMoves, type VolunteerState, volunteerStates } from './domain/volunteer-state.ts';
export * as volunteersJobs from './jobs.ts';
export { VolunteersModule } from './volunteers.module.ts';
export * from './use-cases.ts';
