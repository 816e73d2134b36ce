import type { E164, LocalDate, VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { openContact } from './contact-details.ts';

const PAGE = 50;

export interface VolunteerListItem {
  readonly volunteerId: VolunteerId;
  readonly name: string;
  readonly phone: E164 | undefined;
  readonly state: VolunteerState;
  readonly pausedUntil: Date | undefined;
  readonly roles: readonly string[];
  readonly neighbourhood: string;
  readonly languages: readonly string[];
  readonly screenedUntil: LocalDate | undefined;
  readonly numberBad: boolean;
}

/** The desk's list, with names: a page is unsealed, never all. */
@Injectable()
export class ListVolunteers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  /**
   * @param page from 1; the newest volunteers stand on the first
   * @returns the page, how many volunteers there are, and on how many pages
   */
  run(page = 1): Promise<{ volunteers: VolunteerListItem[]; total: number; pages: number }> {
    return this.unitOfWork.run(async (tx) => {
      const [rows, total] = await this.volunteers.page(tx, (page - 1) * PAGE, PAGE);
      const volunteers: VolunteerListItem[] = [];
      for (const row of rows) {
        const { name, phone } = await openContact(this.vault, tx, row);
        const { state, roles, neighbourhood, languages, numberBad } = row;
        volunteers.push({
          ...{
            volunteerId: row.id,
            name,
            phone,
            state,
            roles,
            neighbourhood,
            languages,
            numberBad,
          },
          pausedUntil: row.pausedUntil ?? undefined,
          screenedUntil: row.screenedUntil ?? undefined,
        });
      }
      return { volunteers, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
    });
  }
}
