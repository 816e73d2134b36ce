import { recordingSettled } from '#facts';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type RecordingEntity } from '../db/recording.entity.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { moveRecording } from '../domain/recording-state.ts';
import { removeRecording } from '../jobs.ts';

/** Stores what became of a recording and tells it. */
@Injectable()
export class NoteRecording {
  constructor(
    private readonly recordings: RecordingsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** There is none, as far as we know. What lies sealed with us already stays. */
  async missing(tx: Tx, recording: RecordingEntity): Promise<void> {
    if (recording.state === 'stored' || recording.state === 'missing') {
      return;
    }
    recording.state = moveRecording(recording.state, 'missing');
    await this.settle(tx, recording);
  }

  /** @param audio sealed */
  async stored(tx: Tx, recording: RecordingEntity, audio: Buffer, type: string): Promise<void> {
    recording.state = moveRecording(recording.state, 'stored');
    recording.audio = audio;
    recording.type = type;
    await this.settle(tx, recording);
  }

  private async settle(tx: Tx, recording: RecordingEntity): Promise<void> {
    const { id: recordingId, callId, sid, state } = recording;
    recording.settledAt = this.clock.now();
    await this.recordings.save(tx, recording);
    await this.outbox.add(tx, recordingSettled({ callId, recordingId }));
    if (state === 'stored' && sid !== null) {
      await this.outbox.add(tx, removeRecording({ recordingId }));
    }
  }
}
