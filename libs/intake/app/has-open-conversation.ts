import type { E164 } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** Whether we texted a question to this number that is still open. */
@Injectable()
export class HasOpenConversation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Within a transaction nobody else decides about a text of this number until it ends. */
  run(number: E164): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const hash = this.vault.hash('phone', number);
      await this.reports.queueUpFor(tx, hash);
      const open = await this.reports.openConversation(tx, hash, this.clock.now());
      return open !== null && open.question !== null;
    });
  }
}
