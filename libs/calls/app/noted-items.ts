import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type ItemId } from '../db/call-item.entity.ts';
import { CallItemsRepository } from '../db/call-items.repository.ts';

/** The items with which a try or an outcome was noted from a moment on. */
@Injectable()
export class NotedItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
  ) {}

  since(moment: Date): Promise<ItemId[]> {
    return this.unitOfWork.run((tx) => this.items.notedSince(tx, moment));
  }
}
