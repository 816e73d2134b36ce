import { AccountsModule } from '#accounts';
import { CallsModule } from '#calls';
import { MessagingModule } from '#messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendReport } from './app/amend-report.ts';
import { AnswerReporter } from './app/answer-reporter.ts';
import { DecideShortWay } from './app/decide-short-way.ts';
import { HasOpenConversation } from './app/has-open-conversation.ts';
import { HearPerson } from './app/hear-person.ts';
import { IndexReport } from './app/index-report.ts';
import { PartInReports } from './app/part-in-reports.ts';
import { KnowsHouse } from './app/knows-house.ts';
import { KnowShortWay } from './app/know-short-way.ts';
import { LocateText } from './app/locate-text.ts';
import { LookUpReport } from './app/look-up-report.ts';
import { MakeReportOfText } from './app/make-report-of-text.ts';
import { NamesHouse } from './app/names-house.ts';
import { AnswerWhetherUrgent } from './app/answer-whether-urgent.ts';
import { WhenRead } from './app/when-read.ts';
import { OpenTalk } from './app/open-talk.ts';
import { ReadReport } from './app/read-report.ts';
import { ReceiveReport } from './app/receive-report.ts';
import { ReportDangerText } from './app/report-danger-text.ts';
import { ReportOfCall } from './app/report-of-call.ts';
import { ReportsBy } from './app/reports-by.ts';
import { ShowProgress } from './app/show-progress.ts';
import { SourceOfReport } from './app/source-of-report.ts';
import { TakeCall } from './app/take-call.ts';
import { TakeCallWords } from './app/take-call-words.ts';
import { TakeText } from './app/take-text.ts';
import { TongueOfNumber } from './app/tongue-of-number.ts';
import { ReportOfText } from './app/report-of-text.ts';
import { TalkAboutReport } from './app/talk-about-report.ts';
import { WriteCallReport } from './app/write-call-report.ts';
import { ConversationRow } from './db/conversation.entity.ts';
import { ReportAdditionRow } from './db/report-addition.entity.ts';
import { ReportRow } from './db/report.entity.ts';
import { Reports } from './db/reports.repository.ts';
import { ShortWayRow } from './db/short-way.entity.ts';
import { ShortWays } from './db/short-ways.repository.ts';

const useCases = [
  ...[AmendReport, HasOpenConversation, PartInReports, LookUpReport, ReadReport],
  ...[ReceiveReport, ReportOfCall, ShowProgress, TakeCall, TakeCallWords, TakeText],
  ...[HearPerson, MakeReportOfText, NamesHouse, ReportDangerText, AnswerWhetherUrgent, WhenRead],
  ...[SourceOfReport, TongueOfNumber, ReportsBy, WriteCallReport, DecideShortWay],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([ReportRow, ReportAdditionRow, ConversationRow, ShortWayRow]),
    AccountsModule,
    MessagingModule,
    CallsModule,
  ],
  providers: [
    ...[Reports, ShortWays, KnowShortWay, KnowsHouse, IndexReport],
    ...[AnswerReporter, LocateText, OpenTalk, ReportOfText, TalkAboutReport],
    ...useCases,
  ],
  exports: useCases,
})
export class IntakeModule {}
