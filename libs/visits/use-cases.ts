/** The use cases of the front door. */
export { AskHowItWent } from './app/ask-how-it-went.ts';
export { BeginVisit } from './app/begin-visit.ts';
export { CallOffVisits } from './app/call-off-visits.ts';
export { MarkInDoubt } from './app/mark-in-doubt.ts';
export { NotePersonTold } from './app/note-person-told.ts';
export { OpenOwnPage, type OwnPageOutcome } from './app/open-own-page.ts';
export { OpenLink } from './app/open-link.ts';
export { PlanVisit } from './app/plan-visit.ts';
export { SendCode, type SendCodeOutcome } from './app/send-code.ts';
export { type DoorDetails, ShowAddress, type ShowAddressOutcome } from './app/show-address.ts';
export { SendOwnLink } from './app/send-own-link.ts';
export { SettleDoubt } from './app/settle-doubt.ts';
export { TakePresenceText } from './app/take-presence-text.ts';
export { TakeVisitAnswer } from './app/take-visit-answer.ts';
export { TakeVolunteerStep } from './app/take-volunteer-step.ts';
export { VisitsAheadOf } from './app/visits-ahead-of.ts';
export { VisitsOfCase, type VisitView } from './app/visits-of-case.ts';
