import { GeographyModule } from '#geography';
import { subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { LOGIN_TIME, machineTime } from './app/login-time.ts';
import { AccessLogEntity } from './db/access-log.entity.ts';
import { AccountEntity } from './db/account.entity.ts';
import { ChangeLogEntity } from './db/change-log.entity.ts';
import { DutyShiftEntity } from './db/duty-shift.entity.ts';
import { SessionEntity } from './db/session.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [AccountEntity, SessionEntity, DutyShiftEntity, AccessLogEntity, ChangeLogEntity],
    uses: [GeographyModule],
    also: [{ provide: LOGIN_TIME, useValue: machineTime }],
  }),
)
export class AccountsModule {}
