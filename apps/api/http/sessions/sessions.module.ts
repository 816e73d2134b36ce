import { AccountsModule } from '#accounts';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { SessionGuard } from './session-guard.ts';
import { SignInFilter } from './sign-in-needed.ts';

/** The guard before every route of the program, and what who is not signed in hears. */
@Module({
  imports: [AccountsModule, DiscoveryModule],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: SignInFilter },
  ],
})
export class SessionsModule {}
