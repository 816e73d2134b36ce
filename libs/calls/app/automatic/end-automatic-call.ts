import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { endWithoutKey, isOpenAutomaticCall } from '../../domain/automatic-call-state.ts';
import { isOver } from '../../domain/provider-status.ts';
import { ConcludeAutomaticCall } from './conclude-automatic-call.ts';

const Ended = z.object({
  automaticCallId: z.uuid(),
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  status: z.string(),
});

/** The provider tells that a call which a machine speaks is over. */
@Injectable()
export class EndAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly conclude: ConcludeAutomaticCall,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<void> {
    const { automaticCallId, callSid, status } = Ended.parse(input);
    return this.unitOfWork.run(async (tx) => {
      const row = await this.calls.findForUpdate(tx, automaticCallId as AutomaticCallId);
      if (row === null || !isOver({ status }) || (row.sid !== null && row.sid !== callSid)) {
        return;
      }
      row.sid = callSid;
      if ((isOpenAutomaticCall(row.state) && row.state !== 'waiting') || row.state === 'unknown') {
        await this.conclude.within(tx, row, endWithoutKey(status));
      } else {
        await this.calls.save(tx, row);
      }
    });
  }
}
