import { type AccountId, DomainError, type TaskId, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { FinishTask, ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { WriteEvent } from '../write-event.ts';

interface Told {
  readonly volunteerId: VolunteerId;
  /** The task in which the person was asked. */
  readonly taskId: TaskId;
  /** Hers, word for word. That the volunteer may read them she said too. */
  readonly words: string;
  readonly accountId: AccountId;
}

/** What a person told that it meant to her, for her volunteer to read. */
@Injectable()
export class TellMeaning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly readTask: ReadTask,
    private readonly finishTask: FinishTask,
    private readonly writeEvent: WriteEvent,
  ) {}

  /** @throws DomainError `volunteer.unknown`; `task.not_found` where it asks something else; `task.already_done` */
  run({ volunteerId, taskId, words, accountId }: Told): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const { kind, about } = await this.readTask.unopened(taskId);
      const { caseId } = about;
      if (kind !== 'match_meaning' || about.volunteerId !== volunteerId || caseId === undefined) {
        throw new DomainError('task.not_found', { taskId });
      }
      await this.finishTask.run({ taskId, accountId, result: words });
      const refs = { taskId, caseId };
      await this.writeEvent.within(tx, row, { kind: 'meant', refs, way: 'desk', accountId });
    });
  }
}
