import { type RecordingId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { type RecordingStand, standOf } from '../domain/recording-state.ts';

/** Whether recordings can be played, and if not, why. One that we do not know of is not in the answer. */
@Injectable()
export class LookUpRecordings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingsRepository,
  ) {}

  run(ids: readonly RecordingId[]): Promise<Map<RecordingId, RecordingStand>> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.recordings.withIds(tx, ids);
      return new Map(
        found.map(({ id, state, sid }) => [id, standOf({ state, named: sid !== null })]),
      );
    });
  }
}
