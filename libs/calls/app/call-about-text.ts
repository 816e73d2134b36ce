import { OfficeCalendar } from '#geography';
import { type MessageId } from '#kernel';
import { LeaveToCall, ReadFailedText } from '#messaging';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { firstTryAt } from '../domain/callback-task.ts';
import { leavesCall } from '../domain/failed-text.ts';

/** Makes a text that did not reach somebody outside into something to call about. Twice does no harm. */
@Injectable()
export class CallAboutText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly readFailedText: ReadFailedText,
    private readonly leaveToCall: LeaveToCall,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readFailedText.run(messageId);
      if (!leavesCall(text) || !(await this.leaveToCall.run(messageId))) {
        return;
      }
      const now = this.clock.now();
      const { danger } = text;
      const dueAt = firstTryAt(now, { danger, callWhen: null }, await this.officeCalendar.run());
      await this.tasks.open(tx, { messageId }, { now, dueAt });
    });
  }
}
