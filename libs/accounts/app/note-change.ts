import { type AccountId, newId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { ChangeLogRepository } from '../db/change-log.repository.ts';
import type { ChangeKind } from '../domain/noted-kinds.ts';

export interface Change {
  /** Undefined when it was not done at the desk, but by whoever administers the system. */
  readonly accountId: AccountId | undefined;
  readonly what: ChangeKind;
  /** Ids, days and moments; nothing that anybody typed. */
  readonly refs: Readonly<Record<string, string>>;
}

/** Writes down who changed something that belongs to no case: the duty roster, the days of the office. */
@Injectable()
export class NoteChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: ChangeLogRepository,
  ) {}

  run({ accountId, what, refs }: Change): Promise<void> {
    const at = this.clock.now();
    const id = newId<'change'>(at.getTime());
    return this.unitOfWork.run((tx) =>
      this.log.add(tx, { id, accountId: accountId ?? null, what, refs, at }),
    );
  }
}
