import { type CallbackTaskId, type CallbackTaskView, ReadCallbackTask, WriteDown } from '#calls';
import type { DangerSign, ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AmendReport } from './amend-report.ts';
import { ReceiveReport } from './receive-report.ts';
import { ReportOfCall } from './report-of-call.ts';

interface CallWords {
  readonly callbackTaskId: CallbackTaskId;
  readonly text: string;
  /** There is danger now, by this sign. */
  readonly sign?: DangerSign | undefined;
}

/**
 * What was said on the phone, as somebody wrote it down: it stands with the call and with the report it is
 * about. A sign of danger that she ticks beside it makes the report when a call has none, so that somebody is
 * alerted; her words are hers and are not read for it.
 */
@Injectable()
export class TakeCallWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writeDown: WriteDown,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly reportOfCall: ReportOfCall,
    private readonly receiveReport: ReceiveReport,
    private readonly amendReport: AmendReport,
  ) {}

  /** @throws DomainError `callback_task.not_found` */
  run({ callbackTaskId, text, sign }: CallWords): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.writeDown.run({ callbackTaskId, text });
      const task = await this.readCallbackTask.run(callbackTaskId);
      const reportId = await this.reportOf(task);
      if (reportId === undefined) {
        await (sign === undefined ? undefined : this.report(task, text, sign));
        return;
      }
      // what she stopped, or had stopped before she called, stays as it is whatever she said about it
      const quiet = task.kind === 'call' && (task.ownWish === 'stopped' || task.keepsClosed);
      // the same words saved twice are added once
      const said = createHash('sha256').update(text).digest('hex');
      await this.amendReport.run({
        ...{ reportId, channel: 'phone', text, quiet, byUs: true },
        key: `said:${said}${sign === undefined ? '' : `:${sign}`}`,
        ...(sign !== undefined && { sign }),
      });
    });
  }

  private async reportOf(task: CallbackTaskView): Promise<ReportId | undefined> {
    return task.kind === 'call' ? this.reportOfCall.run(task.callId) : task.reportId;
  }

  private async report(task: CallbackTaskView, concern: string, sign: DangerSign): Promise<void> {
    if (task.kind !== 'call') {
      return;
    }
    const { callId, self, number, language } = task;
    await this.receiveReport.run(
      {
        ...{ channel: 'operator', self, danger: true, sign, person: { concern } },
        reporter: { ...(number !== undefined && { phone: number }), language },
      },
      `call:${callId}`,
    );
  }
}
