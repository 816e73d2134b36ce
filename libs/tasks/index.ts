export { isPossibleDanger, type TaskAbout, type TaskKind } from './domain/task.ts';
export { TasksModule } from './tasks.module.ts';
export * from './use-cases.ts';
