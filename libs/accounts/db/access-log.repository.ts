import type { CaseId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { AccessLogEntity } from './access-log.entity.ts';

@Injectable()
export class AccessLogRepository {
  async add(tx: Tx, access: AccessLogEntity): Promise<void> {
    await tx.insert(AccessLogEntity, access);
  }

  /** Whether the account looked so at the case since then. */
  has(
    tx: Tx,
    { since, ...look }: Pick<AccessLogEntity, 'accountId' | 'caseId' | 'what'> & { since: Date },
  ): Promise<boolean> {
    return tx.existsBy(AccessLogEntity, { ...look, at: MoreThanOrEqual(since) });
  }

  ofCase(tx: Tx, caseId: CaseId): Promise<AccessLogEntity[]> {
    return tx.find(AccessLogEntity, { where: { caseId }, order: { at: 'asc', id: 'asc' } });
  }
}
