import { type AccountId, newId, parsePhone } from '#kernel';
import { Clock, type LoggedCall, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type UnrecognisedCallId } from '../db/unrecognised-call.entity.ts';
import { UnrecognisedCallsRepository } from '../db/unrecognised-calls.repository.ts';

/** A call in our name that we know nothing of: to whom, and when. */
export interface UnrecognisedCall {
  readonly unrecognisedCallId: UnrecognisedCallId;
  readonly number: string;
  readonly placedAt: Date;
}

/** Shows calls that the provider placed in our name and that no row of ours asked for. */
@Injectable()
export class UnrecognisedCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unrecognisedCalls: UnrecognisedCallsRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was new to us */
  async note(tx: Tx, { sid, to, createdAt }: LoggedCall): Promise<boolean> {
    if (await this.unrecognisedCalls.has(tx, sid)) {
      return false;
    }
    const now = this.clock.now();
    const id: UnrecognisedCallId = newId(now.getTime());
    const subjectId = await this.vault.newSubject(tx);
    const place = { table: 'unrecognised_call', row: id, column: 'number' };
    await this.unrecognisedCalls.insert(tx, {
      ...{ id, sid, subjectId, placedAt: createdAt, notedAt: now, seenAt: null, seenBy: null },
      number: await this.vault.seal(tx, subjectId, place, parsePhone(to) ?? to),
    });
    return true;
  }

  /** Those that nobody looked at yet, the oldest first. */
  list(): Promise<UnrecognisedCall[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: UnrecognisedCall[] = [];
      for (const { id, subjectId, number, placedAt } of await this.unrecognisedCalls.unseen(tx)) {
        const place = { table: 'unrecognised_call', row: id, column: 'number' };
        const shown = await this.vault.open(tx, subjectId, place, number);
        views.push({ unrecognisedCallId: id, number: shown, placedAt });
      }
      return views;
    });
  }

  /** Somebody looked at it. */
  markSeen(unrecognisedCallId: UnrecognisedCallId, seenBy: AccountId): Promise<void> {
    const seenAt = this.clock.now();
    return this.unitOfWork.run((tx) =>
      this.unrecognisedCalls.markSeen(tx, unrecognisedCallId, { seenAt, seenBy }),
    );
  }
}
