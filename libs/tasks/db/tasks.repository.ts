import type { ListPage, MessageId, ReportId, TaskId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { possibleDanger, type TaskAbout, type TaskKind } from '../domain/task.ts';
import { TaskRow } from './task.entity.ts';

@Injectable()
export class Tasks {
  find(tx: Tx, id: TaskId): Promise<TaskRow | null> {
    return tx.findOneBy(TaskRow, { id });
  }

  findForUpdate(tx: Tx, id: TaskId): Promise<TaskRow | null> {
    return tx.findOne(TaskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, row: TaskRow): Promise<void> {
    await tx.save(TaskRow, row);
  }

  /** What may be danger in front, then what is due first. */
  open(tx: Tx, { offset, limit }: ListPage): Promise<TaskRow[]> {
    return tx
      .createQueryBuilder(TaskRow, 'task')
      .where({ doneAt: IsNull() })
      .orderBy('task.kind = any(:possible)', 'DESC')
      .addOrderBy('task.dueAt')
      .addOrderBy('task.id')
      .setParameter('possible', possibleDanger)
      .offset(offset)
      .limit(limit)
      .getMany();
  }

  countOpen(tx: Tx): Promise<number> {
    return tx.countBy(TaskRow, { doneAt: IsNull() });
  }

  /** To read it, or to call about it; whether it tells of danger is a question of its own. */
  openToRead(tx: Tx, messageId: MessageId): Promise<TaskRow[]> {
    return tx.findBy(TaskRow, {
      ...{ messageId, doneAt: IsNull() },
      kind: In(['read_text', 'volunteer_undecided'] satisfies TaskKind[]),
    });
  }

  isOpenFor(
    tx: Tx,
    kinds: readonly TaskKind[],
    { caseId, volunteerId }: Pick<TaskAbout, 'caseId' | 'volunteerId'>,
  ): Promise<boolean> {
    return tx.existsBy(TaskRow, {
      ...{ kind: In([...kinds]), doneAt: IsNull() },
      caseId: caseId ?? IsNull(),
      volunteerId: volunteerId ?? IsNull(),
    });
  }

  /** @param volunteerId undefined for what is of no volunteer alone */
  openOfVolunteer(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
    kinds: readonly TaskKind[],
  ): Promise<TaskRow[]> {
    return tx.find(TaskRow, {
      where: { doneAt: IsNull(), volunteerId: volunteerId ?? IsNull(), kind: In([...kinds]) },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }

  async lastDone(tx: Tx, volunteerId: VolunteerId, kind: TaskKind): Promise<Date | undefined> {
    const last = await tx.findOne(TaskRow, {
      where: { volunteerId, kind, doneAt: Not(IsNull()) },
      order: { doneAt: 'DESC' },
    });
    return last?.doneAt ?? undefined;
  }

  /** How many fell due in this time, and how many of those were done by then; what is done before counts too. */
  async kept(
    tx: Tx,
    kind: TaskKind,
    { since, until }: { readonly since: Date; readonly until: Date },
  ): Promise<{ readonly due: number; readonly onTime: number }> {
    const [row] = await tx.query<{ due: number; onTime: number }[]>(
      `select count(*)::int as due, count(*) filter (where done_at <= due_at)::int as "onTime"
       from task where kind = $1 and due_at > $2 and (done_at is not null or due_at <= $3)`,
      [kind, since, until],
    );
    return row ?? { due: 0, onTime: 0 };
  }

  openOfReports(tx: Tx, reportIds: readonly ReportId[]): Promise<TaskRow[]> {
    return tx.find(TaskRow, {
      where: { doneAt: IsNull(), reportId: In([...reportIds]) },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }
}
