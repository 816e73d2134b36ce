import { AlertsOf } from '#alerts';
import { CaseOfReport } from '#casework';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { readId } from '../read-id.ts';

/** The link in an alert's text: it leads to the case in which its report stands now. */
@Allow({ role: 'operator' })
@Controller('desk/alerts')
export class AlertController {
  constructor(
    private readonly alertsOf: AlertsOf,
    private readonly caseOfReport: CaseOfReport,
  ) {}

  @Get(':alertId')
  async follow(@Param('alertId') id: string, @Res() reply: FastifyReply): Promise<void> {
    const alert = await this.alertsOf.one(readId<'alert'>(id));
    if (alert === undefined) {
      throw new NotFoundException();
    }
    const caseId = await this.caseOfReport.run(alert.reportId);
    // told before its case was opened: a moment later it is there, and the board shows it
    await reply.redirect(caseId === undefined ? '/desk' : `/desk/cases/${caseId}`, 303);
  }
}
