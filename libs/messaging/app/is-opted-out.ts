import { type E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';

/** Whether a number wants no texts of ours. */
@Injectable()
export class IsOptedOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly optOuts: OptOutsRepository,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<boolean> {
    return this.unitOfWork.run((tx) => this.optOuts.has(tx, this.vault.hash('phone', number)));
  }
}
