import { newId, type CallId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type RecordingEntity } from '../db/recording.entity.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { settleRecording } from '../jobs.ts';

const PATIENCE_MS = 30 * 60_000;

/** Makes the row of a recording before there is one: whether it comes is then known, one way or the other. */
@Injectable()
export class ExpectRecording {
  constructor(
    private readonly recordings: RecordingsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, callId: CallId): Promise<RecordingEntity> {
    const now = this.clock.now();
    const recording: RecordingEntity = {
      id: newId<'recording'>(now.getTime()),
      callId,
      sid: null,
      state: 'expected',
      type: null,
      createdAt: now,
      settledAt: null,
      removedAt: null,
    };
    await this.recordings.insert(tx, recording);
    const at = new Date(now.getTime() + PATIENCE_MS);
    await this.outbox.add(tx, settleRecording({ recordingId: recording.id }), at);
    return recording;
  }
}
