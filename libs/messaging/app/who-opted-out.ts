import type { SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';

/** Who wants no texts of ours, of those whose number we know. */
@Injectable()
export class WhoOptedOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly optOuts: OptOutsRepository,
    private readonly vault: Vault,
  ) {}

  run(): Promise<ReadonlySet<SubjectId>> {
    return this.unitOfWork.run(async (tx) => {
      const hashes = await this.optOuts.all(tx);
      return new Set(await this.vault.carrying(tx, 'phone', hashes));
    });
  }
}
