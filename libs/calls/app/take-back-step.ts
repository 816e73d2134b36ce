import { type E164 } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallBackEntity, type CallBackId } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { endWithOther, isOpenCallBack, moveCallBack } from '../domain/call-back-state.ts';
import { type Said } from '../texts.ts';
import { sayEnd, wordsToColleague } from '../texts.colleague.nl.ts';
import { ConcludeCallBack } from './conclude-call-back.ts';

/** Once more for who was too slow; a voicemail hears it twice and is nobody. */
const MOST_WHISPERS = 2;

const Taken = z.object({
  callBackId: z.uuid(),
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  step: z.enum(['start', 'pressed', 'dialled']).catch('start'),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#]{1,32}$/)
    .catch(''),
  /** After ringing the other: what became of that. */
  status: z.string().max(256).optional().catch(undefined),
  /** A voicemail of the other counts as a person: nobody can tell. */
  bridged: z.string().max(256).optional().catch(undefined),
});
type Taken = z.infer<typeof Taken>;

/** What who calls back hears, and what happens then. */
export interface BackAnswer {
  readonly says: readonly Said[];
  readonly next:
    | { readonly kind: 'keys'; readonly attempt: number }
    | { readonly kind: 'dial'; readonly number: E164 }
    | { readonly kind: 'hang_up' };
}

/**
 * Takes one step of a call back: one of us picked up, pressed a key, or is done with the other. The same step
 * again gets the same answer as long as the call goes on, and never a second attempt.
 */
@Injectable()
export class TakeBackStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly concludeCallBack: ConcludeCallBack,
    private readonly vault: Vault,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<BackAnswer> {
    const taken = Taken.parse(input);
    return this.unitOfWork.run(async (tx) => {
      const row = await this.callBacks.findForUpdate(tx, taken.callBackId as CallBackId);
      // one request rings one telephone: a second call for it is never connected
      if (row === null || (row.sid !== null && row.sid !== taken.callSid)) {
        return hangUp(wordsToColleague.already_over);
      }
      row.sid = taken.callSid;
      switch (taken.step) {
        case 'start':
          return this.pickUp(tx, row);
        case 'pressed':
          return this.press(tx, row, taken);
        case 'dialled':
          return this.end(tx, row, taken);
      }
    });
  }

  private async pickUp(tx: Tx, row: CallBackEntity): Promise<BackAnswer> {
    if (isOpenCallBack(row.state) || row.state === 'unknown') {
      if (row.state !== 'connecting' && row.state !== 'whispering') {
        row.state = moveCallBack(row.state, 'whispering');
      }
      await this.callBacks.save(tx, row);
      return whisper(1);
    }
    return hangUp(wordsToColleague.already_over);
  }

  private async press(
    tx: Tx,
    row: CallBackEntity,
    { digits, attempt }: Taken,
  ): Promise<BackAnswer> {
    if (row.state !== 'whispering' && row.state !== 'connecting') {
      return hangUp(wordsToColleague.already_over);
    }
    if (digits !== '1') {
      return attempt < MOST_WHISPERS ? whisper(attempt + 1) : hangUp();
    }
    if (row.state === 'whispering') {
      row.state = moveCallBack(row.state, 'connecting');
      await this.callBacks.save(tx, row);
    }
    const place = { table: 'call_back', row: row.id, column: 'number' };
    const number = (await this.vault.open(tx, row.subjectId, place, row.number)) as E164;
    return { says: [inDutch(wordsToColleague.connecting)], next: { kind: 'dial', number } };
  }

  private async end(tx: Tx, row: CallBackEntity, { status, bridged }: Taken): Promise<BackAnswer> {
    if (row.state === 'connecting') {
      const end = endWithOther(status);
      const wasNobody = end === 'spoken' && bridged === 'false';
      await this.concludeCallBack.within(tx, row, wasNobody ? 'no_answer' : end);
    }
    return hangUp(sayEnd(row.state));
  }
}

function whisper(attempt: number): BackAnswer {
  return { says: [inDutch(wordsToColleague.whisper)], next: { kind: 'keys', attempt } };
}

function hangUp(text?: string): BackAnswer {
  return { says: text === undefined ? [] : [inDutch(text)], next: { kind: 'hang_up' } };
}

function inDutch(text: string): Said {
  return { text, language: 'nl' };
}
