import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '../db/access-log.repository.ts';
import type { Access } from './note-access.ts';

export type AccessView = Omit<Access, 'caseId'> & { readonly at: Date };

/** Every look into a case, the oldest first. */
@Injectable()
export class AccessesOfCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AccessLogRepository,
  ) {}

  run(caseId: CaseId): Promise<AccessView[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.log.ofCase(tx, caseId);
      return rows.map(({ accountId, what, at }) => ({ accountId, what, at }));
    });
  }
}
