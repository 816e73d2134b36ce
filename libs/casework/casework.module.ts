import { AccountsModule } from '#accounts';
import { AlertsModule } from '#alerts';
import { CallsModule } from '#calls';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseByNumber } from './app/case-by-number.ts';
import { CaseOfReport } from './app/case-of-report.ts';
import { CaseForMatching } from './app/case-for-matching.ts';
import { CaseOfCall } from './app/case-of-call.ts';
import { ChangeCase } from './app/change-case.ts';
import { CaseOfText } from './app/case-of-text.ts';
import { CloseCase } from './app/close-case.ts';
import { DangerWaits } from './app/danger-waits.ts';
import { FindNumberInCases } from './app/find-number-in-cases.ts';
import { KeepUncalled } from './app/keep-uncalled.ts';
import { HoldCase } from './app/hold-case.ts';
import { JoinReport } from './app/join-report.ts';
import { JoinTarget } from './app/join-target.ts';
import { ListCases } from './app/list-cases.ts';
import { MarkDanger } from './app/mark-danger.ts';
import { MoveOnFact } from './app/move-on-fact.ts';
import { NoteCallBack } from './app/note-call-back.ts';
import { NoteChanges } from './app/note-changes.ts';
import { NoteOnCase } from './app/note-on-case.ts';
import { NoteViolenceAtHome } from './app/note-violence-at-home.ts';
import { OpenCaseFile } from './app/open-case-file.ts';
import { NotePossibleDanger } from './app/note-possible-danger.ts';
import { OpenCase } from './app/open-case.ts';
import { ReadCase } from './app/read-case.ts';
import { RecordAgreement } from './app/record-agreement.ts';
import { RecordContact } from './app/record-contact.ts';
import { ReopenCase } from './app/reopen-case.ts';
import { NumberChangedHands } from './app/number-changed-hands.ts';
import { SenderInCases } from './app/sender-in-cases.ts';
import { SimilarCases } from './app/similar-cases.ts';
import { StopWaits } from './app/stop-waits.ts';
import { TakeAmendment } from './app/take-amendment.ts';
import { TakeCaseAlert } from './app/take-case-alert.ts';
import { TakePersonStep } from './app/take-person-step.ts';
import { PartCall } from './app/part-call.ts';
import { TakeStepAfterEnd } from './app/take-step-after-end.ts';
import { TellReporter } from './app/tell-reporter.ts';
import { UpdatePerson } from './app/update-person.ts';
import { CaseEventRow } from './db/case-event.entity.ts';
import { CaseRow } from './db/case-file.entity.ts';
import { CaseLists } from './db/case-lists.repository.ts';
import { Cases } from './db/cases.repository.ts';

const useCases = [
  ...[
    CaseByNumber,
    CaseForMatching,
    CaseOfCall,
    CaseOfReport,
    CaseOfText,
    CloseCase,
    FindNumberInCases,
    KeepUncalled,
    HoldCase,
    JoinReport,
    ListCases,
  ],
  NotePossibleDanger,
  ...[
    MarkDanger,
    MoveOnFact,
    NoteOnCase,
    NoteViolenceAtHome,
    OpenCase,
    ReadCase,
    RecordAgreement,
    RecordContact,
  ],
  ...[
    NoteCallBack,
    ReopenCase,
    NumberChangedHands,
    SenderInCases,
    TakeAmendment,
    TakeCaseAlert,
    TakePersonStep,
    TellReporter,
    UpdatePerson,
  ],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([CaseRow, CaseEventRow]),
    ...[AccountsModule, MessagingModule, CallsModule, IntakeModule, TasksModule, AlertsModule],
  ],
  providers: [
    Cases,
    CaseLists,
    ChangeCase,
    DangerWaits,
    JoinTarget,
    OpenCaseFile,
    NoteChanges,
    SimilarCases,
    PartCall,
    StopWaits,
    TakeStepAfterEnd,
    ...useCases,
  ],
  exports: useCases,
})
export class CaseworkModule {}
