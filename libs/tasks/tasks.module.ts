import { subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { TaskRow } from './db/task.entity.ts';
import * as useCases from './use-cases.ts';

/** What somebody must do by when, until it is done with a result. */
@Module(
  subjectOf({
    useCases,
    tables: [TaskRow],
  }),
)
export class TasksModule {}
