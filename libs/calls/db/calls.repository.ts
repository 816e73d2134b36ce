import type { CallId, Language, SubjectId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { CallEntity } from './call.entity.ts';

/** More than that is no morning at a desk but a fault. */
const MOST_AT_ONCE = 20;
/** `ringing`, `talking`, `choosing`: see call-phase.ts. */
const BY_PHASE = 'case when call.answered_by is not null then 1 when call.rings then 0 else 2 end';

/** Which step of a call. */
export interface StepKey {
  readonly callId: CallId;
  readonly step: string;
  readonly attempt: number;
}

/** What was said at a step, sealed. */
interface SpokenStep {
  readonly step: string;
  readonly attempt: number;
  readonly speech: Buffer;
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

  /** Those in which somebody is still on the line: who waits for us in front, then the first that began. */
  ongoing(tx: Tx): Promise<CallEntity[]> {
    return tx
      .createQueryBuilder(CallEntity, 'call')
      .where({ state: 'ongoing', ending: IsNull() })
      .orderBy(BY_PHASE)
      .addOrderBy('call.startedAt')
      .addOrderBy('call.id')
      .limit(MOST_AT_ONCE)
      .getMany();
  }

  /** The language of the last call of these subjects in which they could choose one. */
  async languageOf(
    tx: Tx,
    subjects: readonly SubjectId[],
    except?: CallId,
  ): Promise<Language | undefined> {
    const found = await tx.findOne(CallEntity, {
      where: {
        subjectId: In([...subjects]),
        ...(except !== undefined && { id: Not(except) }),
        lastStep: Not(In(['start', 'dialled'])),
      },
      order: { startedAt: 'DESC' },
    });
    return found?.language;
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
    noted: {
      readonly input: Buffer;
      readonly speech: Buffer | null;
      readonly answer: Buffer;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.query(
      `insert into call_step (call_id, step, attempt, input, speech, answer, at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [callId, step, attempt, noted.input, noted.speech, noted.answer, noted.at],
    );
  }

  /** The steps at which the caller spoke, the first first. */
  spokenIn(tx: Tx, callId: CallId): Promise<SpokenStep[]> {
    return tx.query<SpokenStep[]>(
      `select step, attempt, speech from call_step
       where call_id = $1 and speech is not null order by at, step, attempt`,
      [callId],
    );
  }
}
