import type { CaseId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccessLogEntity } from './access-log.entity.ts';

@Injectable()
export class AccessLogRepository {
  async add(tx: Tx, access: AccessLogEntity): Promise<void> {
    await tx.insert(AccessLogEntity, access);
  }

  ofCase(tx: Tx, caseId: CaseId): Promise<AccessLogEntity[]> {
    return tx.find(AccessLogEntity, { where: { caseId }, order: { at: 'asc', id: 'asc' } });
  }
}
