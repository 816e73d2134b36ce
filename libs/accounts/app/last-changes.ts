import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { ChangeLogRepository } from '../db/change-log.repository.ts';
import type { ChangeKind } from '../domain/noted-kinds.ts';
import type { Change } from './note-change.ts';

export interface ChangeView extends Change {
  readonly at: Date;
}

const MOST = 20;

/** The last changes of these kinds, the last in front. */
@Injectable()
export class LastChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: ChangeLogRepository,
  ) {}

  run(what: readonly ChangeKind[]): Promise<ChangeView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.log.last(tx, what, MOST)).map(({ accountId, what: done, refs, at }) => ({
        accountId: accountId ?? undefined,
        what: done,
        refs,
        at,
      })),
    );
  }
}
