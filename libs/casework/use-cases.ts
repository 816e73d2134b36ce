/** The use cases of the front door. */
export { CaseForMatching, type CaseForMatchingView } from './app/case-for-matching.ts';
export { CaseByNumber } from './app/case-by-number.ts';
export { CaseOfCall } from './app/case-of-call.ts';
export { CaseOfReport } from './app/case-of-report.ts';
export { CaseOfText } from './app/case-of-text.ts';
export { CloseCase } from './app/close-case.ts';
export {
  FindNumberInCases,
  type NumberInCases,
  type ReportInCase,
} from './app/find-number-in-cases.ts';
export { KeepUncalled } from './app/keep-uncalled.ts';
export { HoldCase } from './app/hold-case.ts';
export { JoinReport } from './app/join-report.ts';
export { type CaseListItem, ListCases } from './app/list-cases.ts';
export { NotePossibleDanger } from './app/note-possible-danger.ts';
export { MarkDanger } from './app/mark-danger.ts';
export { type Heard, FollowMatching } from './app/follow-matching.ts';
export { NoteCallBack } from './app/note-call-back.ts';
export { type KeptField, PersonChanges } from './app/note-changes.ts';
export { type CaseNote, AppendToTimeline } from './app/append-to-timeline.ts';
export { OpenCase } from './app/open-case.ts';
export { type NewWishes, PersonDetails, PersonWishes } from './app/person-wishes.ts';
export { type CaseEvent, type CaseView, ReadCase } from './app/read-case.ts';
export { RecordAgreement } from './app/record-agreement.ts';
export { RecordContact } from './app/record-contact.ts';
export { ReopenCase } from './app/reopen-case.ts';
export { NumberChangedHands } from './app/number-changed-hands.ts';
export { type SenderInCase, SenderInCases } from './app/sender-in-cases.ts';
export { TakeAmendment } from './app/take-amendment.ts';
export { TakeCaseAlert } from './app/take-case-alert.ts';
export { TakePersonStep } from './app/take-person-step.ts';
export { TellReporter } from './app/tell-reporter.ts';
export { UpdatePerson } from './app/update-person.ts';
