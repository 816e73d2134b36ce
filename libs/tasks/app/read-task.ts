import { type AccountId, DomainError, type TaskId, type VolunteerId } from '#kernel';
import { type Place, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { TaskRow } from '../db/task.entity.ts';
import { Tasks } from '../db/tasks.repository.ts';
import type { TaskAbout, TaskKind } from '../domain/task.ts';

export interface TaskView {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly about: TaskAbout;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly ownerId: AccountId | undefined;
  /** By nobody, and with no result, where it ended by itself. */
  readonly done:
    | {
        readonly at: Date;
        readonly by: AccountId | undefined;
        readonly result: string | undefined;
      }
    | undefined;
}

export function resultAt(taskId: TaskId): Place {
  return { table: 'task', row: taskId, column: 'result' };
}

/** A task, with its result opened where it is done. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly vault: Vault,
  ) {}

  /** What it is, unopened. @throws DomainError `task.not_found` */
  unopened(taskId: TaskId): Promise<Pick<TaskView, 'kind' | 'about'>> {
    return this.unitOfWork.run(async (tx) => openTaskView(await this.found(tx, taskId)));
  }

  /** When the last of this kind was done for a volunteer. */
  lastDone(volunteerId: VolunteerId, kind: TaskKind): Promise<Date | undefined> {
    return this.unitOfWork.run((tx) => this.tasks.lastDone(tx, volunteerId, kind));
  }

  /** What is to be done for a volunteer, the first due in front. */
  openOf(volunteerId: VolunteerId | undefined, kind: TaskKind): Promise<TaskView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.tasks.openOfVolunteer(tx, volunteerId, [kind])).map(openTaskView),
    );
  }

  /** @throws DomainError `task.not_found`, `vault.erased` */
  run(taskId: TaskId): Promise<TaskView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.found(tx, taskId);
      const { doneAt: at, doneBy: by, result, subjectId } = row;
      if (at === null) {
        return openTaskView(row);
      }
      const words = result && (await this.vault.open(tx, subjectId, resultAt(taskId), result));
      const done = { at, by: by ?? undefined, result: words ?? undefined };
      return { ...openTaskView(row), done };
    });
  }

  private async found(tx: Tx, taskId: TaskId): Promise<TaskRow> {
    const row = await this.tasks.find(tx, taskId);
    if (row === null) {
      throw new DomainError('task.not_found', { taskId });
    }
    return row;
  }
}

/** Nothing of it is sealed while nobody did it. */
export function openTaskView(row: TaskRow): TaskView {
  const { id: taskId, kind, madeAt, dueAt, ownerId } = row;
  const about = {
    caseId: row.caseId ?? undefined,
    reportId: row.reportId ?? undefined,
    alertId: row.alertId ?? undefined,
    volunteerId: row.volunteerId ?? undefined,
    messageId: row.messageId ?? undefined,
  };
  return { taskId, kind, about, madeAt, dueAt, ownerId: ownerId ?? undefined, done: undefined };
}
