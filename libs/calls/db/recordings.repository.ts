import { type CallId, type RecordingId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RecordingEntity } from './recording.entity.ts';

@Injectable()
export class RecordingsRepository {
  async insert(tx: Tx, recording: RecordingEntity): Promise<void> {
    await tx.insert(RecordingEntity, recording);
  }

  /** Its row is there already: it is not looked at once more. */
  async save(tx: Tx, { id, ...rest }: RecordingEntity): Promise<void> {
    await tx.update(RecordingEntity, { id }, rest);
  }

  find(tx: Tx, id: RecordingId): Promise<RecordingEntity | null> {
    return tx.findOneBy(RecordingEntity, { id });
  }

  withIds(tx: Tx, ids: readonly RecordingId[]): Promise<RecordingEntity[]> {
    return tx.findBy(RecordingEntity, { id: In([...ids]) });
  }

  findForUpdate(tx: Tx, id: RecordingId): Promise<RecordingEntity | null> {
    return tx.findOne(RecordingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findBySid(tx: Tx, sid: string): Promise<RecordingEntity | null> {
    return tx.findOneBy(RecordingEntity, { sid });
  }

  /** Those of a call, the oldest first. */
  ofCall(tx: Tx, callId: CallId): Promise<RecordingEntity[]> {
    return tx.find(RecordingEntity, { where: { callId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async audioOf(tx: Tx, id: RecordingId): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ audio: Buffer | null }[]>(
      'select audio from recording where id = $1',
      [id],
    );
    return row?.audio ?? undefined;
  }
}
