import type { CallbackTaskView, ListedCallbackTask } from '#calls';
import { callCard } from './call-view.ts';
import { textCard } from './text-view.ts';

/** One to call about in the list. @param volunteer who called or whom a text was for, when it was one */
export function callbackTaskCard(task: ListedCallbackTask, now: Date, volunteer?: string): object {
  const ofNumber = task.ofNumber > 1 ? task.ofNumber : undefined;
  return { ...cardOf(task, now, volunteer), ofNumber };
}

/** What else waits of the same number, on the page of one of them. */
export function besidesView(
  { count, tasks }: { readonly count: number; readonly tasks: readonly CallbackTaskView[] },
  now: Date,
): object | undefined {
  return count === 0
    ? undefined
    : {
        title: `Van dit nummer ${count === 1 ? 'wacht' : 'wachten'} er nog ${String(count)}`,
        cards: tasks.map((task) => cardOf(task, now)),
        more: count - tasks.length,
      };
}

function cardOf(task: CallbackTaskView, now: Date, volunteer?: string): object {
  return task.kind === 'call' ? callCard(task, now, volunteer) : textCard(task, now, volunteer);
}
