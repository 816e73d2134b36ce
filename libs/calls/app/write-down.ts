import { type CallId, DomainError } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';

/** Keeps what was said in a call, as one of us wrote it down; the last words count. */
@Injectable()
export class WriteDown {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly items: CallItemsRepository,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `call_item.not_found` or `vault.erased` */
  run({ callId, text }: { readonly callId: CallId; readonly text: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.getForUpdate(tx, callId);
      const call = await this.calls.find(tx, callId);
      if (call === null) {
        throw new DomainError('call_item.not_found', { callId });
      }
      const place = { table: 'call_item', row: callId, column: 'said' };
      item.said = await this.vault.seal(tx, call.subjectId, place, text);
      await this.items.save(tx, item);
    });
  }
}
