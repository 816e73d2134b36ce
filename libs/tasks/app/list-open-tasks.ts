import { type ListPage, type ReportId, wholeList } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';
import { openTaskView, type TaskView } from './read-task.ts';

/** What somebody must still do, what is due first in front. */
@Injectable()
export class ListOpenTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  /** @param page all of them unless told otherwise */
  run(page: ListPage = wholeList): Promise<TaskView[]> {
    return this.unitOfWork.run(async (tx) => (await this.tasks.open(tx, page)).map(openTaskView));
  }

  count(): Promise<number> {
    return this.unitOfWork.run((tx) => this.tasks.countOpen(tx));
  }

  ofReports(reportIds: readonly ReportId[]): Promise<TaskView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.tasks.openOfReports(tx, reportIds)).map(openTaskView),
    );
  }
}
