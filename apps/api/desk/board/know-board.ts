import { AccountNames, type SignedIn } from '#accounts';
import { type AlertStory, ReadAlerts } from '#alerts';
import { ReadCase } from '#casework';
import { DomainError, type TaskId } from '#kernel';
import { ReadTask, type TaskView } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { Address } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { readId } from '../read-id.ts';
import {
  type BoardKnown,
  possibleReadForm,
  takeAlertForm,
  takeTaskForm,
  taskDoneForm,
} from './board-forms.ts';

/** Every form of the list is sent to it, also from the page of a case. */
export const BOARD = '/desk';

/** What the buttons of the list have to know, and what the page showed of it. */
@Injectable()
export class KnowBoard {
  constructor(
    private readonly readTask: ReadTask,
    private readonly readAlerts: ReadAlerts,
    private readonly readCase: ReadCase,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
  ) {}

  async run({ params }: Address, { accountId: me }: SignedIn): Promise<BoardKnown> {
    const { taskId, caseId } = params;
    const task = taskId === undefined ? undefined : await this.task(readId<'task'>(taskId));
    const alerts = caseId === undefined ? [] : await this.alerts(caseId);
    const names = await this.accountNames.run(task?.ownerId === undefined ? [] : [task.ownerId]);
    return { me, names, task, alerts };
  }

  /** For the forms of a task. */
  ofTask(task: Pick<TaskView, 'ownerId' | 'done'>, who: Pick<BoardKnown, 'me' | 'names'>): object {
    const known = { ...who, task };
    return {
      take: this.formProofs.of({ form: takeTaskForm, href: BOARD }, known),
      done: this.formProofs.of({ form: taskDoneForm, href: BOARD }, known),
      read: this.formProofs.of({ form: possibleReadForm, href: BOARD }, known),
    };
  }

  ofAlerts(alerts: readonly AlertStory[], who: Pick<BoardKnown, 'me' | 'names'>): string {
    return this.formProofs.of({ form: takeAlertForm, href: BOARD }, { ...who, alerts });
  }

  private async task(taskId: TaskId): Promise<TaskView | undefined> {
    try {
      return await this.readTask.run(taskId);
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'task.not_found') {
        return undefined;
      }
      throw error;
    }
  }

  private async alerts(caseId: string): Promise<AlertStory[]> {
    const { reports } = await this.readCase.run(readId<'case'>(caseId));
    return this.readAlerts.ofReports(reports.map(({ reportId }) => reportId));
  }
}
