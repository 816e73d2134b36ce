import { ConfirmSelf, type SignedIn } from '#accounts';
import type { DomainError } from '#kernel';
import { NominativeList, type NominativeRow } from '#volunteers';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { NominativeCsvPage } from './nominative-csv-page.ts';
import { nominativeForm } from './nominative-form.ts';
import { NominativePage } from './nominative-page.ts';
import { readYear } from './read-year.ts';

/** The nominative list, on the screen and as a file. */
@Allow({ role: 'coordinator' })
@Controller('desk/reimbursement')
export class NominativeController {
  constructor(
    private readonly page: NominativePage,
    private readonly nominativeList: NominativeList,
    private readonly confirmSelf: ConfirmSelf,
  ) {}

  @Get()
  async readThisYear(@Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    await this.page.show(reply, who, { year: this.page.thisYear() });
  }

  @Get(':year')
  async read(
    @Param('year') year: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.show(reply, who, { year: readYear(year) });
  }

  /** A wrong code is returned, not thrown: it stays counted. */
  @TakesForm(nominativeForm, { at: ':year/csv', on: NominativeCsvPage })
  async download({
    value: { listCode },
    place: { year },
    who,
  }: SentOn<NominativeCsvPage, typeof nominativeForm>): Promise<
    readonly NominativeRow[] | DomainError
  > {
    const refusal = await this.confirmSelf.run(who.accountId, listCode);
    return refusal ?? (await this.nominativeList.run(year)).rows;
  }
}
