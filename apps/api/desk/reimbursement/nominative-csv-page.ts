import type { SignedIn } from '#accounts';
import { writeCsv } from '#platform';
import type { NominativeRow } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ListPlace, NominativePage } from './nominative-page.ts';
import { nominativeCells, nominativeHead } from './reimbursement-view.ts';

/** The list, and it as a file. */
@Injectable()
export class NominativeCsvPage extends NominativePage {
  async answer(
    reply: FastifyReply,
    _: SignedIn,
    { year }: ListPlace,
    rows: readonly NominativeRow[],
  ): Promise<void> {
    await reply
      .status(200)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="nominatieve-lijst-${String(year)}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(writeCsv(nominativeHead, nominativeCells(rows)));
  }
}
