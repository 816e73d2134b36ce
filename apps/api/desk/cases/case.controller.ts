import type { SignedIn } from '#accounts';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { readId } from '../read-id.ts';
import { CasePage } from './case-page.ts';

@Allow({ role: 'operator' })
@Controller('desk/cases')
export class CaseController {
  constructor(private readonly casePage: CasePage) {}

  @Get(':caseId')
  async show(
    @Param('caseId') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { rol: role, gedaan: done } = query;
    await this.casePage.open(reply, who, { caseId: readId<'case'>(id) }, { role, done });
  }
}
