import { type RecordingId } from '#kernel';
import { Clock, GatewayError, RecordingGateway, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { RecordingsRepository } from '../db/recordings.repository.ts';

/** Deletes a recording at the provider once it lies with us, and looks whether it is gone. */
@Injectable()
export class RemoveRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingsRepository,
    private readonly gateway: RecordingGateway,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when it is still there: it is tried again */
  async run({ recordingId }: { readonly recordingId: RecordingId }): Promise<void> {
    const recording = await this.unitOfWork.run((tx) => this.recordings.find(tx, recordingId));
    if (recording?.state !== 'stored' || recording.sid === null || recording.removedAt !== null) {
      return;
    }
    await this.gateway.remove(recording.sid);
    if (await this.gateway.exists(recording.sid)) {
      throw new GatewayError('recording_still_there');
    }
    await this.unitOfWork.run(async (tx) => {
      const gone = await this.recordings.findForUpdate(tx, recordingId);
      if (gone !== null) {
        gone.removedAt = this.clock.now();
        await this.recordings.save(tx, gone);
      }
    });
  }
}
