import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddTask } from './app/add-task.ts';
import { FinishTask } from './app/finish-task.ts';
import { HastenTask } from './app/hasten-task.ts';
import { ListOpenTasks } from './app/list-open-tasks.ts';
import { ReadTask } from './app/read-task.ts';
import { TakeTask } from './app/take-task.ts';
import { TaskRow } from './db/task.entity.ts';
import { Tasks } from './db/tasks.repository.ts';

const useCases = [AddTask, FinishTask, HastenTask, ListOpenTasks, ReadTask, TakeTask];

/** What somebody must do by when, until it is done with a result. */
@Module({
  imports: [TypeOrmModule.forFeature([TaskRow])],
  providers: [Tasks, ...useCases],
  exports: useCases,
})
export class TasksModule {}
