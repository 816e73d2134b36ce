/** The use cases of the front door. */
export { AmendReport } from './app/amend-report.ts';
export {
  DecideTrustedReporter,
  type TrustedReporterAnswer,
} from './app/decide-trusted-reporter.ts';
export { HasOpenConversation } from './app/has-open-conversation.ts';
export { LookUpReport, type ReportState } from './app/look-up-report.ts';
export { NamesHouse } from './app/names-house.ts';
export { type Part, PartInReports } from './app/part-in-reports.ts';
export { ReadReport, type ReportView } from './app/read-report.ts';
export { type Receipt, ReceiveReport } from './app/receive-report.ts';
export { AnswerWhetherUrgent } from './app/answer-whether-urgent.ts';
export { channels, type NewReport, type ReportStatus } from './app/report-content.ts';
export { ReportDangerText } from './app/report-danger-text.ts';
export { ReportOfCall } from './app/report-of-call.ts';
export { type ReportLine, ReportsBy } from './app/reports-by.ts';
export { type ReportSource, SourceOfReport } from './app/source-of-report.ts';
export { ShowProgress } from './app/show-progress.ts';
export { TakeCall } from './app/take-call.ts';
export { TakeCallWords } from './app/take-call-words.ts';
export { HearPerson } from './app/hear-person.ts';
export { MakeReportOfText } from './app/make-report-of-text.ts';
export { TakeText } from './app/take-text.ts';
export { WhenRead } from './app/when-read.ts';
export { LanguageOfNumber } from './app/language-of-number.ts';
export { WriteCallReport } from './app/write-call-report.ts';
