import { AccountsModule } from '#accounts';
import { CallsModule } from '#calls';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeAlert } from './app/acknowledge-alert.ts';
import { CaseByNumber } from './app/case-by-number.ts';
import { CaseOfReport } from './app/case-of-report.ts';
import { CaseForMatching } from './app/case-for-matching.ts';
import { CaseOfCall } from './app/case-of-call.ts';
import { ChangeCase } from './app/change-case.ts';
import { CloseCase } from './app/close-case.ts';
import { EscalateAlert } from './app/escalate-alert.ts';
import { FindNumberInCases } from './app/find-number-in-cases.ts';
import { JoinReport } from './app/join-report.ts';
import { JoinTarget } from './app/join-target.ts';
import { ListCases } from './app/list-cases.ts';
import { MoveOnFact } from './app/move-on-fact.ts';
import { NoteCallBack } from './app/note-call-back.ts';
import { NoteOnCase } from './app/note-on-case.ts';
import { OpenCaseFile } from './app/open-case-file.ts';
import { OpenCase } from './app/open-case.ts';
import { PassAlertOn } from './app/pass-alert-on.ts';
import { RaiseAlert } from './app/raise-alert.ts';
import { ReadCase } from './app/read-case.ts';
import { RecordAgreement } from './app/record-agreement.ts';
import { RecordContact } from './app/record-contact.ts';
import { ReopenCase } from './app/reopen-case.ts';
import { NumberChangedHands } from './app/number-changed-hands.ts';
import { SenderInCases } from './app/sender-in-cases.ts';
import { SimilarCases } from './app/similar-cases.ts';
import { TakeAmendment } from './app/take-amendment.ts';
import { TakePersonStep } from './app/take-person-step.ts';
import { PartCall } from './app/part-call.ts';
import { TakeStepAfterEnd } from './app/take-step-after-end.ts';
import { TellOfAlert } from './app/tell-of-alert.ts';
import { TellReporter } from './app/tell-reporter.ts';
import { UpdatePerson } from './app/update-person.ts';
import { AlertRow } from './db/alert.entity.ts';
import { Alerts } from './db/alerts.repository.ts';
import { CaseEventRow } from './db/case-event.entity.ts';
import { CaseRow } from './db/case-file.entity.ts';
import { CaseLists } from './db/case-lists.repository.ts';
import { Cases } from './db/cases.repository.ts';

const useCases = [
  ...[
    AcknowledgeAlert,
    CaseByNumber,
    CaseForMatching,
    CaseOfCall,
    CaseOfReport,
    CloseCase,
    EscalateAlert,
    FindNumberInCases,
    JoinReport,
    ListCases,
  ],
  ...[MoveOnFact, NoteOnCase, OpenCase, RaiseAlert, ReadCase, RecordAgreement, RecordContact],
  ...[
    NoteCallBack,
    PassAlertOn,
    ReopenCase,
    NumberChangedHands,
    SenderInCases,
    TakeAmendment,
    TakePersonStep,
    TellReporter,
    UpdatePerson,
  ],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([CaseRow, CaseEventRow, AlertRow]),
    ...[AccountsModule, MessagingModule, CallsModule, IntakeModule],
  ],
  providers: [
    Cases,
    CaseLists,
    Alerts,
    ChangeCase,
    JoinTarget,
    OpenCaseFile,
    SimilarCases,
    PartCall,
    TakeStepAfterEnd,
    TellOfAlert,
    ...useCases,
  ],
  exports: useCases,
})
export class CaseworkModule {}
