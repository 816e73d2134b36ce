import { type CallId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallEntity } from './call.entity.ts';

/** Which step of a call. */
export interface StepKey {
  readonly callId: CallId;
  readonly step: string;
  readonly attempt: number;
}

@Injectable()
export class CallsRepository {
  /** Webhooks of one call come one after the other from here on, also before the call has a row. */
  async waitForTurn(tx: Tx, sid: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('call ' || $1, 0))`, [sid]);
  }

  findBySid(tx: Tx, sid: string): Promise<CallEntity | null> {
    return tx.findOneBy(CallEntity, { sid });
  }

  find(tx: Tx, id: CallId): Promise<CallEntity | null> {
    return tx.findOneBy(CallEntity, { id });
  }

  async insert(tx: Tx, call: CallEntity): Promise<void> {
    await tx.insert(CallEntity, call);
  }

  /** Its row is there already: it is not looked at once more. */
  async save(tx: Tx, { id, ...rest }: CallEntity): Promise<void> {
    await tx.update(CallEntity, { id }, rest);
  }

  /** What was answered to this step before, sealed. */
  async answerTo(tx: Tx, { callId, step, attempt }: StepKey): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ answer: Buffer }[]>(
      'select answer from call_step where call_id = $1 and step = $2 and attempt = $3',
      [callId, step, attempt],
    );
    return row?.answer;
  }

  async noteStep(
    tx: Tx,
    { callId, step, attempt }: StepKey,
    noted: { readonly input: Buffer; readonly answer: Buffer; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into call_step (call_id, step, attempt, input, answer, at)
       values ($1, $2, $3, $4, $5, $6)`,
      [callId, step, attempt, noted.input, noted.answer, noted.at],
    );
  }
}
