import type { CaseId, ListPage } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CaseRow } from './case-file.entity.ts';

/**
 * `due` is what is open without those whose alert waits, and without `aside`: what came in a flood from one
 * place and nobody looked at yet.
 */
export type CaseListName = 'open' | 'due' | 'aside' | 'closed';

const alertOpen =
  'exists (select 1 from alert where alert.case_id = c.id and alert.acknowledged_at is null)';

const aside = `c.set_aside and c.state = 'new'`;

/** The lists of the desk, page by page. */
@Injectable()
export class CaseLists {
  page(tx: Tx, which: CaseListName, { offset, limit }: ListPage): Promise<CaseRow[]> {
    const listed = this.listed(tx, which).skip(offset).take(limit);
    return which === 'closed'
      ? listed.orderBy('c.closedAt', 'DESC', 'NULLS LAST').addOrderBy('c.id', 'DESC').getMany()
      : listed
          .orderBy('c.dueAt', 'ASC', 'NULLS LAST')
          .addOrderBy('c.openedAt', 'ASC')
          .addOrderBy('c.id', 'ASC')
          .getMany();
  }

  count(tx: Tx, which: CaseListName): Promise<number> {
    return this.listed(tx, which).getCount();
  }

  withIds(tx: Tx, ids: readonly CaseId[]): Promise<CaseRow[]> {
    return tx.findBy(CaseRow, { id: In([...ids]) });
  }

  private listed(tx: Tx, which: CaseListName): SelectQueryBuilder<CaseRow> {
    const listed = tx.createQueryBuilder(CaseRow, 'c');
    if (which === 'closed') {
      return listed.where(`c.state = 'closed'`);
    }
    if (which === 'aside') {
      return listed.where(aside);
    }
    const open = listed.where(`c.state not in ('closed', 'joined')`);
    return which === 'due' ? open.andWhere(`not ${alertOpen} and not (${aside})`) : open;
  }
}
