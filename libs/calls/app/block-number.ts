import { type AccountId, type CallId, DAY_MS, DomainError, type E164, newId } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type BlockId } from '../db/blocked-number.entity.ts';
import { type BlockedTries, BlockedNumbersRepository } from '../db/blocked-numbers.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { ReadCall } from './read-call.ts';

/** A number that may not call now, and why. */
export interface BlockedNumber extends BlockedTries {
  readonly blockId: BlockId;
  readonly number: E164 | undefined;
  readonly reason: string;
  readonly until: Date;
  readonly blockedBy: AccountId;
}

/** Keeps a number from calling for a time. Who calls with it still hears 112 and where else to turn. */
@Injectable()
export class BlockNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly blocked: BlockedNumbersRepository,
    private readonly readCall: ReadCall,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `call.not_found`, or `call.hidden_number` when there is none to block */
  run(input: {
    readonly callId: CallId;
    readonly accountId: AccountId;
    readonly days: number;
    readonly reason: string;
  }): Promise<void> {
    const { callId, accountId, days, reason } = input;
    return this.unitOfWork.run(async (tx) => {
      const call = await this.calls.find(tx, callId);
      if (call?.number == null) {
        throw new DomainError('call.hidden_number', { callId });
      }
      const now = this.clock.now();
      const id: BlockId = newId<'block'>(now.getTime());
      const { subjectId } = call;
      const place = { table: 'blocked_number', row: id, column: 'reason' };
      await this.blocked.insert(tx, {
        ...{ id, callId, subjectId, blockedBy: accountId, blockedAt: now },
        reason: await this.vault.seal(tx, subjectId, place, reason),
        until: new Date(now.getTime() + days * DAY_MS),
      });
    });
  }

  /** Those that are blocked now. */
  list(): Promise<BlockedNumber[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: BlockedNumber[] = [];
      for (const block of await this.blocked.now(tx, this.clock.now())) {
        const { id, callId, subjectId, reason, until, blockedBy } = block;
        const place = { table: 'blocked_number', row: id, column: 'reason' };
        views.push({
          ...{ blockId: id, until, blockedBy },
          ...(await this.blocked.triesOf(tx, block)),
          number: (await this.readCall.run(callId)).number,
          reason: await this.vault.open(tx, subjectId, place, reason),
        });
      }
      return views;
    });
  }

  /** Until when a number may not call; nothing when it may. */
  async until(number: E164): Promise<Date | undefined> {
    return (await this.list()).find((block) => block.number === number)?.until;
  }

  /** It may call again. */
  end(blockId: BlockId): Promise<void> {
    return this.unitOfWork.run((tx) => this.blocked.end(tx, blockId, this.clock.now()));
  }
}
