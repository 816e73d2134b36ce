import type { CaseId, ListPage } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { CaseRow } from './case-file.entity.ts';

/**
 * `due` is what is open without those named apart, whose alert waits, and without `aside`: what came in a flood from one
 * place and nobody looked at yet.
 */
export type CaseListName = 'open' | 'due' | 'aside' | 'closed';

const aside = `c.set_aside and c.state = 'new'`;

/** The numbers of the cases `$1`, and every case with one of them that stands among what is to be done. */
const withSameNumber = `
  mine as (
    select distinct s.case_id, b.hash from case_subject s
    join blind_index b on b.subject_id = s.subject_id and b.purpose = 'phone'
    where s.case_id = any($1)
  ),
  other as (
    select distinct s.case_id, b.hash from blind_index b
    join case_subject s on s.subject_id = b.subject_id
    join case_file c on c.id = s.case_id
    where b.purpose = 'phone' and b.hash in (select hash from mine)
      and c.state not in ('closed', 'joined') and not (${aside})
  )`;

/** A page of a list, and the cases whose alert waits: they stand before it. */
export interface ListCut extends ListPage {
  readonly apart: readonly CaseId[];
}

/** The lists of the desk, page by page. */
@Injectable()
export class CaseLists {
  page(tx: Tx, which: CaseListName, { offset, limit, apart }: ListCut): Promise<CaseRow[]> {
    const listed = this.listed(tx, which, apart).skip(offset).take(limit);
    return which === 'closed'
      ? listed.orderBy('c.closedAt', 'DESC', 'NULLS LAST').addOrderBy('c.id', 'DESC').getMany()
      : listed
          .orderBy('c.dueAt', 'ASC', 'NULLS LAST')
          .addOrderBy('c.openedAt', 'ASC')
          .addOrderBy('c.id', 'ASC')
          .getMany();
  }

  count(tx: Tx, which: CaseListName, apart: readonly CaseId[]): Promise<number> {
    return this.listed(tx, which, apart).getCount();
  }

  /**
   * How many other cases that are to be seen to share a telephone number with each of these, of the person or
   * of who reported; those that share none are left out. Found by blind index: no number is read.
   */
  async countOfNumber(tx: Tx, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, number>> {
    const rows = await tx.query<{ caseId: CaseId; count: number }[]>(
      `with ${withSameNumber}
       select mine.case_id as "caseId", count(distinct other.case_id)::int as count
       from mine join other on other.hash = mine.hash and other.case_id <> mine.case_id
       group by mine.case_id`,
      [ids],
    );
    return new Map(rows.map(({ caseId, count }) => [caseId, count]));
  }

  /** Those, with the case itself, what is due first in front. */
  async ofNumber(tx: Tx, id: CaseId): Promise<CaseId[]> {
    const rows = await tx.query<{ id: CaseId }[]>(
      `with ${withSameNumber}
       select c.id from case_file c
       where c.id = any($1) or c.id in (select case_id from other)
       order by c.due_at nulls last, c.opened_at, c.id`,
      [[id]],
    );
    return rows.map((row) => row.id);
  }

  withIds(tx: Tx, ids: readonly CaseId[]): Promise<CaseRow[]> {
    return tx.findBy(CaseRow, { id: In([...ids]) });
  }

  private listed(
    tx: Tx,
    which: CaseListName,
    apart: readonly CaseId[],
  ): SelectQueryBuilder<CaseRow> {
    const listed = tx.createQueryBuilder(CaseRow, 'c');
    if (which === 'closed') {
      return listed.where(`c.state = 'closed'`);
    }
    if (which === 'aside') {
      return listed.where(aside);
    }
    const open = listed.where(`c.state not in ('closed', 'joined')`);
    return which === 'due'
      ? open.andWhere(`not (c.id = any(:apart)) and not (${aside})`, { apart })
      : open;
  }
}
