/** The use cases of the front door. */
export { AddTask, type NewTask } from './app/add-task.ts';
export { FinishTask } from './app/finish-task.ts';
export { HastenTask } from './app/hasten-task.ts';
export { KeptTasks } from './app/kept-tasks.ts';
export { ListOpenTasks } from './app/list-open-tasks.ts';
export { ReadTask, type TaskView } from './app/read-task.ts';
export { TakeTask } from './app/take-task.ts';
