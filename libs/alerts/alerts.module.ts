import { AccountsModule } from '#accounts';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeAlert } from './app/acknowledge-alert.ts';
import { AlertsOf } from './app/alerts-of.ts';
import { EscalateAlert } from './app/escalate-alert.ts';
import { MoveAlert } from './app/move-alert.ts';
import { PassAlertOn } from './app/pass-alert-on.ts';
import { RaiseAlert } from './app/raise-alert.ts';
import { TellOfAlert } from './app/tell-of-alert.ts';
import { AlertRow } from './db/alert.entity.ts';
import { Alerts } from './db/alerts.repository.ts';

const useCases = [AcknowledgeAlert, AlertsOf, EscalateAlert, MoveAlert, PassAlertOn, RaiseAlert];

/** Danger: who is told of it, until somebody took it. */
@Module({
  imports: [TypeOrmModule.forFeature([AlertRow]), AccountsModule, MessagingModule, IntakeModule],
  providers: [Alerts, TellOfAlert, ...useCases],
  exports: useCases,
})
export class AlertsModule {}
