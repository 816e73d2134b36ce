import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { Volunteers } from '../db/volunteers.repository.ts';
import { type DetailNeeded, missingDetails } from '../domain/missing-details.ts';

/** The volunteers who are through their steps and of whom a detail is missing, so that nothing can be asked of them. */
@Injectable()
export class WhoIsIncomplete {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(): Promise<VolunteerId[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = (await this.volunteers.matching(tx, {})).filter(
        ({ state }) => state === 'active' || state === 'paused',
      );
      const subjects = rows.map(({ subjectId }) => subjectId);
      const withNumber = new Set(await this.vault.indexed(tx, 'phone', subjects));
      return rows
        .filter((row) => this.missing(row, withNumber.has(row.subjectId)).length > 0)
        .map(({ id }) => id);
    });
  }

  missing({ roles, hours, byPhone, atHome }: VolunteerRow, hasNumber: boolean): DetailNeeded[] {
    const mayBeByPhone = (role: string): boolean =>
      !(this.city.roles[role]?.distanceCountsByPhone ?? true);
    return missingDetails({ hasNumber, roles, hours, byPhone, atHome }, mayBeByPhone);
  }
}
