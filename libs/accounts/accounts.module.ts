import { GeographyModule } from '#geography';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessesOfCase } from './app/accesses-of-case.ts';
import { AccountByPhone } from './app/account-by-phone.ts';
import { AccountNames } from './app/account-names.ts';
import { ChangeAccount } from './app/change-account.ts';
import { ChangeTelephone } from './app/change-telephone.ts';
import { ClaimFormKey } from './app/claim-form-key.ts';
import { CloseAccount } from './app/close-account.ts';
import { ConfirmSelf } from './app/confirm-self.ts';
import { CountGuess } from './app/count-guess.ts';
import { CreateAccount } from './app/create-account.ts';
import { EndDuty } from './app/end-duty.ts';
import { KeepForm } from './app/keep-form.ts';
import { KnownDevices } from './app/known-devices.ts';
import { ListAccounts } from './app/list-accounts.ts';
import { LastChanges } from './app/last-changes.ts';
import { LogIn } from './app/log-in.ts';
import { LogOut } from './app/log-out.ts';
import { LOGIN_TIME, machineTime } from './app/login-time.ts';
import { NoteAccess } from './app/note-access.ts';
import { NoteChange } from './app/note-change.ts';
import { OnDuty } from './app/on-duty.ts';
import { OpenSession } from './app/open-session.ts';
import { OthersOnRoster } from './app/others-on-roster.ts';
import { ReadAccounts } from './app/read-accounts.ts';
import { ReadRoster } from './app/read-roster.ts';
import { ResetAuthenticator } from './app/reset-authenticator.ts';
import { ResetPassword } from './app/reset-password.ts';
import { ResolveSession } from './app/resolve-session.ts';
import { RoleOf } from './app/role-of.ts';
import { SetDuty } from './app/set-duty.ts';
import { TelephoneOf } from './app/telephone-of.ts';
import { AccessLogEntity } from './db/access-log.entity.ts';
import { AccessLogRepository } from './db/access-log.repository.ts';
import { AccountEntity } from './db/account.entity.ts';
import { AccountSeals } from './db/account-seals.ts';
import { AccountsRepository } from './db/accounts.repository.ts';
import { ChangeLogEntity } from './db/change-log.entity.ts';
import { ChangeLogRepository } from './db/change-log.repository.ts';
import { DutyRepository } from './db/duty.repository.ts';
import { DutyShiftEntity } from './db/duty-shift.entity.ts';
import { FormKeysRepository } from './db/form-keys.repository.ts';
import { KeptFormsRepository } from './db/kept-forms.repository.ts';
import { LoginGuessesRepository } from './db/login-guesses.repository.ts';
import { SessionEntity } from './db/session.entity.ts';
import { SessionsRepository } from './db/sessions.repository.ts';

const useCases = [
  ...[CreateAccount, CloseAccount, ListAccounts, AccountNames, AccountByPhone, TelephoneOf],
  ...[ReadAccounts, ResetPassword, ResetAuthenticator, ChangeTelephone, ConfirmSelf],
  ...[LogIn, ResolveSession, LogOut],
  ...[SetDuty, EndDuty, OnDuty, OthersOnRoster, ReadRoster],
  ...[NoteAccess, AccessesOfCase, NoteChange, LastChanges],
  ...[ClaimFormKey, KeepForm, RoleOf],
];

@Module({
  imports: [
    GeographyModule,
    TypeOrmModule.forFeature([AccountEntity, SessionEntity, DutyShiftEntity]),
    TypeOrmModule.forFeature([AccessLogEntity, ChangeLogEntity]),
  ],
  providers: [
    ...useCases,
    ...[AccountsRepository, AccountSeals, SessionsRepository, LoginGuessesRepository],
    ...[DutyRepository, AccessLogRepository, ChangeLogRepository, FormKeysRepository],
    KeptFormsRepository,
    ...[ChangeAccount, CountGuess, KnownDevices, OpenSession],
    { provide: LOGIN_TIME, useValue: machineTime },
  ],
  exports: useCases,
})
export class AccountsModule {}
