import { AccountsModule } from '#accounts';
import cookies from '@fastify/cookie';
import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance } from 'fastify';
import { FindOutlivedForm } from './find-outlived-form.ts';
import { FormKeys } from './form-keys.ts';
import { SessionGuard } from './session-guard.ts';

/** The guard before every route of the program, and the cookies it reads. */
@Module({
  imports: [AccountsModule, DiscoveryModule],
  providers: [FormKeys, FindOutlivedForm, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [FormKeys],
})
export class SessionsModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(cookies);
  }
}
