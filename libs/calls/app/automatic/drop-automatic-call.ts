import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { ConcludeAutomaticCall } from './conclude-automatic-call.ts';

/** There is nothing to ask any more: what was not placed yet never is. */
@Injectable()
export class DropAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly conclude: ConcludeAutomaticCall,
  ) {}

  /** @returns whether it was not placed, and will not be */
  run(id: AutomaticCallId): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.calls.findForUpdate(tx, id);
      if (row?.state === 'waiting') {
        await this.conclude.within(tx, row, 'dropped');
      }
      return row?.state === 'dropped';
    });
  }
}
