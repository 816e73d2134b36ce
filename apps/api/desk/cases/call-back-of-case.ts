import { type LastCallBacks, NotedCallbackTasks, ReadCallBack } from '#calls';
import type { AccountId, CaseId } from '#kernel';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { callBackNotice } from '../calls/call-back-view.ts';
import { LookUpCallbackTask } from '../calls/look-up-callback-task.ts';

/** The last calls through the hotline about a case, for who looks at it. */
@Injectable()
export class CallBackOfCase {
  constructor(
    private readonly readCallBack: ReadCallBack,
    private readonly notedCallbackTasks: NotedCallbackTasks,
    private readonly lookUpCallbackTask: LookUpCallbackTask,
    private readonly clock: Clock,
  ) {}

  /** What was noted since with a call or a text of this case counts, wherever the call back was asked for. */
  async run(caseId: CaseId, accountId: AccountId): Promise<LastCallBacks> {
    const last = await this.readCallBack.last({ caseId }, accountId);
    const now = this.clock.now();
    const { mine } = last;
    const isAsked = callBackNotice({ mine }, { now })?.asksOutcome === true;
    const isNoted = isAsked && mine && (await this.isNoted(caseId, mine.requestedAt));
    return isNoted ? { ...last, mine: { ...mine, notedAt: now } } : last;
  }

  private async isNoted(caseId: CaseId, since: Date): Promise<boolean> {
    for (const callbackTaskId of await this.notedCallbackTasks.since(since)) {
      if ((await this.lookUpCallbackTask.run(callbackTaskId)).caseId === caseId) {
        return true;
      }
    }
    return false;
  }
}
