import type { SignedIn } from '#accounts';
import { BlockNumber, UnrecognisedCalls } from '#calls';
import { DecideTrustedReporter } from '#intake';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { trustedReporterForm, unrecognisedCallForm, unblockForm } from './call-forms.ts';
import { CallsPage } from './calls-page.ts';

const doneAs = { yes: 'melder-ja', no: 'melder-nee', end: 'melder-weg' } as const;

/** The list of what to call about, and its buttons: each takes one thing off it. */
@Controller('desk')
export class CallsController {
  constructor(
    private readonly page: CallsPage,
    private readonly blockNumber: BlockNumber,
    private readonly unrecognisedCalls: UnrecognisedCalls,
    private readonly decideTrustedReporter: DecideTrustedReporter,
  ) {}

  @Allow({ role: 'operator' })
  @Get('calls')
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { query });
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(unrecognisedCallForm, { at: 'calls/unrecognised/:unrecognisedCallId', on: CallsPage })
  async see({ place, who }: SentOn<CallsPage, typeof unrecognisedCallForm>): Promise<void> {
    const id = readId<'unrecognised-call'>(place.params['unrecognisedCallId']);
    await this.unrecognisedCalls.markSeen(id, who.accountId);
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(unblockForm, { at: 'calls/blocked/:blockId', on: CallsPage })
  async unblock({ place }: SentOn<CallsPage, typeof unblockForm>): Promise<void> {
    await this.blockNumber.end(readId<'block'>(place.params['blockId']));
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(trustedReporterForm, { at: 'trusted-reporters/:trustedReporterId', on: CallsPage })
  async decide({
    value: { answer },
    place,
    who: { accountId },
  }: SentOn<CallsPage, typeof trustedReporterForm>): Promise<(typeof doneAs)[typeof answer]> {
    const trustedReporterId = readId<'trusted-reporter'>(place.params['trustedReporterId']);
    await this.decideTrustedReporter.run({ trustedReporterId, accountId, answer });
    return doneAs[answer];
  }
}
