import { type AccountId, type CaseId, newId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '../db/access-log.repository.ts';
import type { LookKind } from '../domain/noted-kinds.ts';

export interface Access {
  readonly accountId: AccountId;
  readonly caseId: CaseId;
  readonly what: LookKind;
  /** Milliseconds in which the same look of the same account is the same one; each is noted without it. */
  readonly sameWithin?: number;
}

/** Writes down that somebody looked into a case: the person may ask who did. */
@Injectable()
export class NoteAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: AccessLogRepository,
  ) {}

  run({ accountId, caseId, what, sameWithin = 0 }: Access): Promise<void> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const since = new Date(at.getTime() - sameWithin);
      if (sameWithin > 0 && (await this.log.has(tx, { accountId, caseId, what, since }))) {
        return;
      }
      await this.log.add(tx, { id: newId<'access'>(at.getTime()), accountId, caseId, what, at });
    });
  }
}
