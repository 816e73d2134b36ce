import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { ImportMatches } from '#matching';
import { ImportVolunteers, matchesTemplate, volunteersTemplate } from '#volunteers';
import { Controller, Get, Inject, Param, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { tableForm } from './table-form.ts';
import { TablePage, type TableRead } from './table-page.ts';

/** A city's own table of volunteers, or of whom they are there for, pasted by a coordinator. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/table')
export class TableController {
  constructor(
    private readonly page: TablePage,
    private readonly importVolunteers: ImportVolunteers,
    private readonly importMatches: ImportMatches,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async open(@Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    await this.page.open(reply, who);
  }

  /** An empty table to begin with, with two invented people. */
  @Get('voorbeeld-:kind.csv')
  async template(@Param('kind') kind: string, @Res() reply: FastifyReply): Promise<void> {
    const table = { vrijwilligers: volunteersTemplate, matches: matchesTemplate };
    if (kind !== 'vrijwilligers' && kind !== 'matches') {
      throw new NotFoundException();
    }
    await reply
      .header('content-disposition', `attachment; filename="voorbeeld-${kind}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(table[kind](this.city));
  }

  @TakesForm(tableForm, { on: TablePage })
  async read({ value, who }: SentOn<TablePage, typeof tableForm>): Promise<TableRead> {
    const { kind, rows, act } = value;
    const bytes = Buffer.from(rows);
    const dryRun = act === 'look';
    const by = { way: 'file', accountId: who.accountId } as const;
    const told =
      kind === 'matches'
        ? await this.importMatches.run(bytes, { dryRun })
        : await this.importVolunteers.run(bytes, { dryRun, update: act === 'change', by });
    return { typed: { kind: [kind], rows: [rows], act: ['add'] }, dryRun, told };
  }
}
