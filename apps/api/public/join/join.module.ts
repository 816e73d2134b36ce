import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { FormTokens } from '../forms/form-token.ts';
import { JoinPages } from './join-pages.ts';
import { JoinController } from './join.controller.ts';

/** The pages for who wants to help. The renderer comes from the program. */
@Module({
  imports: [VolunteersModule],
  controllers: [JoinController],
  providers: [JoinPages, FormTokens],
})
export class JoinModule {}
