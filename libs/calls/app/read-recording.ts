import { DomainError, type RecordingId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';

/** The sound of a recording. Whoever plays it to somebody notes that look. */
@Injectable()
export class ReadRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `recording.not_found`, `recording.not_stored` or `vault.erased` */
  run(recordingId: RecordingId): Promise<{ readonly audio: Buffer; readonly type: string }> {
    return this.unitOfWork.run(async (tx) => {
      const recording = await this.recordings.find(tx, recordingId);
      const call = recording && (await this.calls.find(tx, recording.callId));
      if (recording === null || call === null) {
        throw new DomainError('recording.not_found', { recordingId });
      }
      const sealed = await this.recordings.audioOf(tx, recordingId);
      if (sealed === undefined || recording.type === null) {
        throw new DomainError('recording.not_stored', { recordingId, state: recording.state });
      }
      const place = { table: 'recording', row: recordingId, column: 'audio' };
      const audio = await this.vault.openBytes(tx, call.subjectId, place, sealed);
      return { audio, type: recording.type };
    });
  }
}
