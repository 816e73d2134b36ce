import type { E164, SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { KnowTrustedReporter } from './know-trusted-reporter.ts';

/** What somebody with a number is to our reports. */
export interface Part {
  /** Somebody reported about her, or she about herself. */
  readonly isPerson: boolean;
  /** A report by her or about her is not closed. */
  readonly hasOpen: boolean;
  /** She is a trusted reporter. */
  readonly isWorker: boolean;
}

@Injectable()
export class PartInReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly knowTrustedReporter: KnowTrustedReporter,
    private readonly vault: Vault,
  ) {}

  /** @param subjects all that have the number */
  run(number: E164, subjects: readonly SubjectId[]): Promise<Part> {
    return this.unitOfWork.run(async (tx) => ({
      isPerson: (await this.reports.lastAbout(tx, subjects)) !== null,
      hasOpen: await this.reports.anyOpenOf(tx, subjects),
      isWorker:
        (await this.knowTrustedReporter.whoMay(tx, this.vault.hash('phone', number))) !== undefined,
    }));
  }
}
