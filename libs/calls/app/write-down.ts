import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type ItemId } from '../db/call-item.entity.ts';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { ReadItem } from './read-item.ts';

/** Keeps what was said in a call, as one of us wrote it down; the last words count. */
@Injectable()
export class WriteDown {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly readItem: ReadItem,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `call_item.not_found` or `vault.erased` */
  run({ itemId, text }: { readonly itemId: ItemId; readonly text: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.getForUpdate(tx, itemId);
      const { subjectId } = await this.readItem.run(itemId);
      const place = { table: 'call_item', row: itemId, column: 'said' };
      item.said = await this.vault.seal(tx, subjectId, place, text);
      await this.items.save(tx, item);
    });
  }
}
