/** The use cases of the front door. */
export { AddVolunteer, type NewVolunteer } from './app/add-volunteer.ts';
export { ListVolunteers, type VolunteerListItem } from './app/list-volunteers.ts';
export { NumberIsBad } from './app/number-is-bad.ts';
export { VolunteerByPhone } from './app/volunteer-by-phone.ts';
export { VolunteerContact, type VolunteerContactView } from './app/volunteer-contact.ts';
export { type VolunteerProfile, VolunteerProfiles } from './app/volunteer-profiles.ts';
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
