import { EndPossibleDanger } from '#alerts';
import { SettleCallbackTask } from '#calls';
import { TakeCaseAlert } from '#casework';
import { ReviewText } from '#dialogue';
import { DomainError, withoutUndefined } from '#kernel';
import { FinishTask, TakeTask } from '#tasks';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import {
  handledForm,
  possibleReadForm,
  retryForm,
  takeAlertForm,
  takeTaskForm,
  taskDoneForm,
  reviewForm,
} from './board-forms.ts';
import { BoardPage } from './board-page.ts';
import { StuckJobs } from './stuck-jobs.ts';

/** The buttons of the list: each takes one thing off it. */
@Controller('desk')
export class BoardActionsController {
  constructor(
    private readonly takeCaseAlert: TakeCaseAlert,
    private readonly reviewText: ReviewText,
    private readonly settleCallbackTask: SettleCallbackTask,
    private readonly stuckJobs: StuckJobs,
    private readonly takeTask: TakeTask,
    private readonly finish: FinishTask,
    private readonly endPossibleDanger: EndPossibleDanger,
  ) {}

  /** No further rounds of this alert go out. */
  @Allow({ role: 'operator' })
  @TakesForm(takeAlertForm, { at: 'alerts/:caseId', on: BoardPage })
  async takeAlert({
    place,
    who: { accountId },
  }: SentOn<BoardPage, typeof takeAlertForm>): Promise<keyof typeof takeAlertForm.done> {
    const caseId = readId<'case'>(place.params['caseId']);
    return (await this.takeCaseAlert.run({ accountId, caseId })) ? 'alarm' : 'alarm-al';
  }

  /** It is hers from now on, whoever had it. */
  @Allow({ role: 'operator' })
  @TakesForm(takeTaskForm, { at: 'tasks/:taskId/take', on: BoardPage })
  take({ place, who }: SentOn<BoardPage, typeof takeTaskForm>): Promise<void> {
    const taskId = readId<'task'>(place.params['taskId']);
    return this.takeTask.run({ taskId, accountId: who.accountId });
  }

  /** Somebody did it and writes what came of it. */
  @Allow({ role: 'operator' })
  @TakesForm(taskDoneForm, { at: 'tasks/:taskId', on: BoardPage })
  finishTask({ value, place, who }: SentOn<BoardPage, typeof taskDoneForm>): Promise<void> {
    const taskId = readId<'task'>(place.params['taskId']);
    return this.finish.run({ taskId, accountId: who.accountId, result: value.result });
  }

  /** Somebody read what might be danger and says whether it is. */
  @Allow({ role: 'operator' })
  @TakesForm(possibleReadForm, { at: 'tasks/:taskId/read', on: BoardPage })
  readPossible({ value, place, who }: SentOn<BoardPage, typeof possibleReadForm>): Promise<void> {
    const taskId = readId<'task'>(place.params['taskId']);
    const { accountId } = who;
    const isDanger = value.as === 'danger';
    return this.endPossibleDanger.run({ taskId, accountId, isDanger, result: value.result });
  }

  /** Two people may read the same at once: that is read once. */
  @Allow({ role: 'coordinator' })
  @TakesForm(reviewForm, { at: 'review/:messageId', on: BoardPage })
  async resolve({
    value: { as, offerId },
    place,
    who: { accountId },
  }: SentOn<BoardPage, typeof reviewForm>): Promise<void> {
    const messageId = readId<'message'>(place.params['messageId']);
    try {
      await this.reviewText.run({
        ...{ messageId, as, accountId },
        ...withoutUndefined({ offerId }),
      });
    } catch (error) {
      const isDone =
        error instanceof DomainError && error.code === 'text_to_review.already_handled';
      if (!isDone || as !== 'read') {
        throw error;
      }
    }
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(handledForm, { at: 'messages/:messageId/handled', on: BoardPage })
  async handleMessage({ place, who }: SentOn<BoardPage, typeof handledForm>): Promise<void> {
    const messageId = readId<'message'>(place.params['messageId']);
    await this.settleCallbackTask.messageHandled({ messageId, accountId: who.accountId });
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(retryForm, { at: 'jobs/:jobId/retry', on: BoardPage })
  async retry({ place }: SentOn<BoardPage, typeof retryForm>): Promise<void> {
    await this.stuckJobs.retry(readId<'outbox'>(place.params['jobId']));
  }
}
