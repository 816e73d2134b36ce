import type { E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** Whether a report that is not closed was made with this number, or about who has it. */
@Injectable()
export class HasOpenReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<boolean> {
    return this.unitOfWork.run(async (tx) =>
      this.reports.anyOpenOf(tx, await this.vault.find(tx, 'phone', number)),
    );
  }
}
