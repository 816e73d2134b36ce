/** The use cases of the front door. */
export { AddVolunteer, type NewVolunteer, type StepsTaken } from './app/joining/add-volunteer.ts';
export { AskForSupport } from './app/ask-for-support.ts';
export { AskWhatItMeant } from './app/meaning/ask-what-it-meant.ts';
export { BeginMatch, type NewMatch } from './app/matches/begin-match.ts';
export { ChangeVolunteer, type VolunteerChange } from './app/change-volunteer.ts';
export { ChooseBuddy } from './app/joining/choose-buddy.ts';
export { EndMatch } from './app/matches/end-match.ts';
export { EndMatchesOfCase } from './app/matches/end-matches-of-case.ts';
export { EndPause } from './app/end-pause.ts';
export {
  ListVolunteers,
  type VolunteerListItem,
  type VolunteerSearch,
} from './app/list-volunteers.ts';
export { JoinByPage, type JoinOutcome, type WishToHelp } from './app/joining/join-by-page.ts';
export { MatchesOf, type MatchView } from './app/matches/matches-of.ts';
export { MeaningsOf, type Meanings } from './app/meaning/meanings-of.ts';
export { MoveVolunteer, type VolunteerMove } from './app/move-volunteer.ts';
export { NoteOnVolunteer } from './app/note-on-volunteer.ts';
export { NumberIsBad } from './app/number-is-bad.ts';
export { PlanSupport } from './app/plan-support.ts';
export {
  ReadVolunteer,
  type VolunteerEventView,
  type VolunteerView,
} from './app/read-volunteer.ts';
export { type StepTaken, TakeJoinStep } from './app/joining/take-join-step.ts';
export { TellMeaning } from './app/meaning/tell-meaning.ts';
export { WarnOfScreeningEnd } from './app/joining/warn-of-screening-end.ts';
export { VolunteerByPhone } from './app/volunteer-by-phone.ts';
export { VolunteerContact, type VolunteerContactView } from './app/volunteer-contact.ts';
export { type VolunteerProfile, VolunteerProfiles } from './app/volunteer-profiles.ts';
export { VolunteersOfStreet } from './app/volunteers-of-street.ts';
export { VolunteersNamed } from './app/volunteers-named.ts';
export { WhoIsIncomplete } from './app/who-is-incomplete.ts';
export {
  AddReimbursement,
  type AddedReimbursement,
  type NewReimbursement,
} from './app/reimbursement/add-reimbursement.ts';
export { ApproveReimbursement } from './app/reimbursement/approve-reimbursement.ts';
export { ChooseReimbursementSystem } from './app/reimbursement/choose-reimbursement-system.ts';
export { DeclareElsewhere } from './app/reimbursement/declare-elsewhere.ts';
export { NominativeList, type NominativeRow } from './app/reimbursement/nominative-list.ts';
export { PayReimbursements } from './app/reimbursement/pay-reimbursements.ts';
export { RefuseReimbursement } from './app/reimbursement/refuse-reimbursement.ts';
export {
  type ReimbursementLine,
  ReimbursementsOf,
  type ReimbursementsView,
} from './app/reimbursement/reimbursements-of.ts';
export { ExportVolunteers, type VolunteersExported } from './app/file/export-volunteers.ts';
export { ImportVolunteers, type VolunteersImported } from './app/file/import-volunteers.ts';
export { ReadMatchesFile } from './app/file/read-matches-file.ts';
export { MOST_BYTES, type SheetRefused, TOO_LARGE } from './app/file/read-sheet.ts';
export { matchesTemplate, volunteersTemplate } from './app/file/templates.ts';
