import { AccountsModule } from '#accounts';
import { GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeAlert } from './app/acknowledge-alert.ts';
import { AlertsOf } from './app/alerts-of.ts';
import { AnswerUrgency } from './app/answer-urgency.ts';
import { EndPossibleDanger } from './app/end-possible-danger.ts';
import { MoveAlert } from './app/move-alert.ts';
import { PassAlertOn } from './app/pass-alert-on.ts';
import { RaiseAlert } from './app/raise-alert.ts';
import { ReadAlerts } from './app/read-alerts.ts';
import { ReadPossibleDangers } from './app/read-possible-dangers.ts';
import { SettleAlert } from './app/settle-alert.ts';
import { TellOfAlerts } from './app/tell-of-alerts.ts';
import { TellRound } from './app/tell-round.ts';
import { WeighPossibleDanger } from './app/weigh-possible-danger.ts';
import { AlertRow } from './db/alert.entity.ts';
import { AlertTellings } from './db/alert-tellings.repository.ts';
import { Alerts } from './db/alerts.repository.ts';
import { DangerToldRow } from './db/danger-told.entity.ts';
import { UnansweredRow } from './db/unanswered.entity.ts';
import { UnansweredDangers } from './db/unanswered.repository.ts';
import { DangersTold } from './db/dangers-told.repository.ts';

const useCases = [
  ...[AcknowledgeAlert, AlertsOf, MoveAlert, PassAlertOn, RaiseAlert, ReadAlerts],
  ...[SettleAlert, TellRound, EndPossibleDanger, ReadPossibleDangers, WeighPossibleDanger],
  AnswerUrgency,
];

/** Danger: who is told of it, until somebody took it, and what raised it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AlertRow, DangerToldRow, UnansweredRow]),
    ...[AccountsModule, GeographyModule, MessagingModule, IntakeModule, TasksModule],
  ],
  providers: [Alerts, AlertTellings, DangersTold, UnansweredDangers, TellOfAlerts, ...useCases],
  exports: useCases,
})
export class AlertsModule {}
