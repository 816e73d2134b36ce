import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallBackEntity, type CallBackId } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { isOpenCallBack } from '../domain/call-back-state.ts';
import { isOver } from '../domain/provider-status.ts';
import { settleCallBack } from '../jobs.ts';
import { ConcludeCallBack } from './conclude-call-back.ts';

/** How long to wait for what the other telephone's end tells, which may come after ours. */
const LATE_WORD_MS = 60_000;

const Ended = z.object({
  callBackId: z.uuid(),
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  status: z.string(),
});

/** The provider tells that the call to our own telephone is over. */
@Injectable()
export class EndCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly concludeCallBack: ConcludeCallBack,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<void> {
    const { callBackId, callSid, status } = Ended.parse(input);
    return this.unitOfWork.run(async (tx) => {
      const row = await this.callBacks.findForUpdate(tx, callBackId as CallBackId);
      if (row === null || !isOver({ status }) || (row.sid !== null && row.sid !== callSid)) {
        return;
      }
      row.sid = callSid;
      await this.end(tx, row);
    });
  }

  private async end(tx: Tx, row: CallBackEntity): Promise<void> {
    if (row.state === 'connecting') {
      // how it ended with the other is told by that step, or asked for
      const at = new Date(this.clock.now().getTime() + LATE_WORD_MS);
      await this.outbox.add(tx, settleCallBack({ callBackId: row.id }), at);
    } else if (isOpenCallBack(row.state) || row.state === 'unknown') {
      await this.concludeCallBack.within(tx, row, 'not_taken');
    }
  }
}
