import type { VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import { AskForMissing } from './ask-for-missing.ts';

/** The volunteers who are through their steps and of whom a detail is missing, so that nothing can be asked of them. */
@Injectable()
export class WhoIsIncomplete {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly askForMissing: AskForMissing,
  ) {}

  run(): Promise<VolunteerId[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = (await this.volunteers.matching(tx, {})).filter(
        ({ state }) => state === 'active' || state === 'paused',
      );
      const subjects = rows.map(({ subjectId }) => subjectId);
      const withNumber = new Set(await this.vault.indexed(tx, 'phone', subjects));
      return rows
        .filter((row) => this.askForMissing.missing(row, withNumber.has(row.subjectId)).length > 0)
        .map(({ id }) => id);
    });
  }
}
