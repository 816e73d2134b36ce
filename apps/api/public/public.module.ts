import { AccountsModule } from '#accounts';
import { IntakeModule } from '#intake';
import { Module } from '@nestjs/common';
import { FormTokens } from './forms/form-token.ts';
import { PublicPages } from './public-pages.ts';
import { ReportFormController } from './report-form.controller.ts';
import { ReportStateController } from './report-state.controller.ts';
import { SomeoneOnDuty } from './someone-on-duty.ts';
import { StreetsController } from './streets.controller.ts';
import { WelcomeController } from './welcome.controller.ts';

/** The pages for reporters. The renderer comes from the program. */
@Module({
  imports: [AccountsModule, IntakeModule],
  controllers: [WelcomeController, ReportFormController, StreetsController, ReportStateController],
  providers: [PublicPages, FormTokens, SomeoneOnDuty],
})
export class PublicModule {}
