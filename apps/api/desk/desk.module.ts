import { AccountsModule } from '#accounts';
import { CallsModule } from '#calls';
import { AlertsModule } from '#alerts';
import { CaseworkModule } from '#casework';
import { DialogueModule } from '#dialogue';
import { IntakeModule } from '#intake';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { TasksModule } from '#tasks';
import { VisitsModule } from '#visits';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { AccountPage } from './accounts/account-page.ts';
import { AccountSecretPage } from './accounts/account-secret-page.ts';
import { AccountsController } from './accounts/accounts.controller.ts';
import { AlertController } from './board/alert.controller.ts';
import { BoardActionsController } from './board/board-actions.controller.ts';
import { BoardController } from './board/board.controller.ts';
import { BoardAlerts } from './board/board-alerts.ts';
import { BoardPage } from './board/board-page.ts';
import { BoardTime } from './board/board-time.ts';
import { KnowBoard } from './board/know-board.ts';
import { VolunteersOfTasks } from './board/volunteers-of-tasks.ts';
import { StuckJobs } from './board/stuck-jobs.ts';
import { AskCallBack } from './calls/ask-call-back.ts';
import { CallBackNowController } from './calls/call-back-now.controller.ts';
import { CallPage } from './calls/call-page.ts';
import { CallController } from './calls/call.controller.ts';
import { CallsNowController } from './calls/calls-now.controller.ts';
import { CallsNow } from './calls/calls-now.ts';
import { CallsPage } from './calls/calls-page.ts';
import { CallsController } from './calls/calls.controller.ts';
import { LookUpCallbackTask } from './calls/look-up-callback-task.ts';
import { CallBackController } from './cases/call-back.controller.ts';
import { CallBackOfCase } from './cases/call-back-of-case.ts';
import { CasePage } from './cases/case-page.ts';
import { CaseController } from './cases/case.controller.ts';
import { ClarifyController } from './cases/clarify.controller.ts';
import { HistoryController } from './cases/history.controller.ts';
import { LookUpCase } from './cases/look-up-case.ts';
import { OfferPreviews } from './offers/offer-previews.ts';
import { MatchController } from './cases/match.controller.ts';
import { OffersOfCase } from './cases/offers-of-case.ts';
import { DaysPage } from './days/days-page.ts';
import { VisitsController } from './cases/visits.controller.ts';
import { VolunteersOfCase } from './cases/volunteers-of-case.ts';
import { DaysController } from './days/days.controller.ts';
import { DutyPage } from './duty/duty-page.ts';
import { DutyController } from './duty/duty.controller.ts';
import { DeskPages } from './desk-pages.ts';
import { HereController } from './forms/here.controller.ts';
import { TypedController } from './forms/typed.controller.ts';
import { CarryOutForm } from './forms/carry-out-form.ts';
import { KeepWords } from './forms/keep-words.ts';
import { FormProofs } from './forms/form-proofs.ts';
import { ReadSending } from './forms/read-sending.ts';
import { LoginModule } from './login/login.module.ts';
import { CallOfForm } from './operator/call-of-form.ts';
import { OperatorReportPage } from './operator/operator-report-page.ts';
import { OperatorReportController } from './operator/operator-report.controller.ts';
import { RecordingsController } from './recordings/recordings.controller.ts';
import { SessionsModule } from '../http/sessions/sessions.module.ts';
import { NoteTextsRead } from './texts/note-texts-read.ts';
import { TextPage } from './texts/text-page.ts';
import { TextsController } from './texts/texts.controller.ts';
import { NominativeCsvPage } from './reimbursement/nominative-csv-page.ts';
import { NominativePage } from './reimbursement/nominative-page.ts';
import { NominativeController } from './reimbursement/nominative.controller.ts';
import { ReimbursementPage } from './reimbursement/reimbursement-page.ts';
import { ReimbursementController } from './reimbursement/reimbursement.controller.ts';
import { VolunteerPage } from './volunteers/volunteer-page.ts';
import { NewVolunteerPage } from './volunteers/new-volunteer-page.ts';
import { VolunteerHistory } from './volunteers/volunteer-history.ts';
import { TextVolunteerController } from './volunteers/text-volunteer.controller.ts';
import { TextVolunteerPage } from './volunteers/text-volunteer-page.ts';
import { TableController } from './volunteers/table.controller.ts';
import { TablePage } from './volunteers/table-page.ts';
import { VolunteerController } from './volunteers/volunteer.controller.ts';
import { VolunteersController } from './volunteers/volunteers.controller.ts';
import { VolunteersPage } from './volunteers/volunteers-page.ts';
import { WhoChanged } from './who-changed.ts';

/** Pages for who works with the reports: operators, coordinators, managers. */
@Module({
  imports: [
    ...[
      SessionsModule,
      LoginModule,
      AccountsModule,
      MessagingModule,
      CallsModule,
      IntakeModule,
      TasksModule,
      AlertsModule,
      CaseworkModule,
    ],
    ...[VolunteersModule, MatchingModule, DialogueModule, VisitsModule],
  ],
  controllers: [
    ...[
      AlertController,
      BoardController,
      BoardActionsController,
      CaseController,
      ClarifyController,
    ],
    ...[MatchController, HistoryController, RecordingsController, OperatorReportController],
    ...[
      CallsNowController,
      CallBackNowController,
      CallsController,
      CallController,
      CallBackController,
    ],
    ...[HereController, TypedController, AccountsController],
    ...[DaysController, DutyController, VisitsController, TextsController],
    // before the page of one volunteer, whose address would take it in
    ...[TableController, TextVolunteerController, VolunteersController, VolunteerController],
    ...[ReimbursementController, NominativeController],
  ],
  providers: [
    ...[
      DeskPages,
      CallsNow,
      CallOfForm,
      StuckJobs,
      LookUpCase,
      OfferPreviews,
      VolunteersOfCase,
      TextPage,
      NoteTextsRead,
      VolunteerPage,
      VolunteersPage,
      NewVolunteerPage,
      VolunteerHistory,
      CasePage,
      OffersOfCase,
    ],
    ...[LookUpCallbackTask, CallPage, WhoChanged, AskCallBack, CallBackOfCase],
    ...[
      BoardPage,
      KnowBoard,
      BoardAlerts,
      VolunteersOfTasks,
      BoardTime,
      CallsPage,
      DutyPage,
      DaysPage,
      OperatorReportPage,
    ],
    ...[FormProofs, KeepWords, ReadSending, CarryOutForm, AccountPage, AccountSecretPage],
    ...[ReimbursementPage, NominativePage, NominativeCsvPage, TablePage, TextVolunteerPage],
  ],
})
export class DeskModule {}
