import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import {
  isOpenAutomaticCall,
  type KeyAnswer,
  moveAutomaticCall,
} from '../../domain/automatic-call-state.ts';
import { type AutomaticCallView, viewOf } from './read-automatic-calls.ts';

const Taken = z.object({
  automaticCallId: z.uuid(),
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
});

/** Notes in a call that a machine speaks that it was picked up, and which key decided. */
@Injectable()
export class TakeKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody, or a voicemail, is on the line.
   * @param input what came, as it came
   * @returns what the call is about; undefined when there is none, or another call is the one that rings for it
   * @throws ZodError without a call
   */
  onLine(input: unknown): Promise<AutomaticCallView | undefined> {
    const { automaticCallId, callSid } = Taken.parse(input);
    return this.unitOfWork.run(async (tx) => {
      const row = await this.calls.findForUpdate(tx, automaticCallId as AutomaticCallId);
      if (row === null || (row.sid !== null && row.sid !== callSid)) {
        return undefined;
      }
      row.sid = callSid;
      const isNews = row.state !== 'picked_up' && isOpenAutomaticCall(row.state);
      if (isNews || row.state === 'unknown') {
        row.state = moveAutomaticCall(row.state, 'picked_up');
      }
      await this.calls.save(tx, row);
      return viewOf(row);
    });
  }

  /** Which key decided; the same again changes nothing. @returns whether it is news */
  decided(id: AutomaticCallId, answer: KeyAnswer): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.calls.findForUpdate(tx, id);
      if (row === null || row.state === answer) {
        return false;
      }
      row.state = moveAutomaticCall(row.state, answer);
      row.endedAt ??= this.clock.now();
      await this.calls.save(tx, row);
      return true;
    });
  }
}
