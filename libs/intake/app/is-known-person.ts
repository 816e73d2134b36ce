import type { E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** Whether somebody reported about whoever has this number, or she about herself. */
@Injectable()
export class IsKnownPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const subjects = await this.vault.find(tx, 'phone', number);
      return (await this.reports.lastAbout(tx, subjects)) !== null;
    });
  }
}
