import { DAY_MS } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';
import type { TaskKind } from '../domain/task.ts';

const YEAR_DAYS = 365;

/** How many tasks of a kind fell due in the last year, and how many of them were done in time. */
@Injectable()
export class KeptTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  run(kind: TaskKind): Promise<{ readonly due: number; readonly onTime: number }> {
    const until = this.clock.now();
    const since = new Date(until.getTime() - YEAR_DAYS * DAY_MS);
    return this.unitOfWork.run((tx) => this.tasks.kept(tx, kind, { since, until }));
  }
}
