import { CITY, type City } from '#geography';
import {
  type E164,
  type LocalDate,
  phoneticName,
  readPhone,
  type SubjectId,
  type VolunteerId,
} from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type ListFilter, Volunteers } from '../db/volunteers.repository.ts';
import { lastDayOfPause } from '../domain/pause.ts';
import type { DetailNeeded } from '../domain/missing-details.ts';
import type { AwayDays } from '../domain/volunteer-details.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { openContact } from './contact-details.ts';
import { WhoIsIncomplete } from './who-is-incomplete.ts';

const PAGE = 50;
const MOST_WORDS = 5;

export interface VolunteerListItem {
  readonly volunteerId: VolunteerId;
  readonly subjectId: SubjectId;
  readonly name: string;
  readonly phone: E164 | undefined;
  readonly state: VolunteerState;
  /** The last day of a pause that ends by itself. */
  readonly pausedThrough: LocalDate | undefined;
  readonly away: readonly AwayDays[];
  readonly roles: readonly string[];
  readonly neighbourhood: string;
  readonly languages: readonly string[];
  readonly screenedUntil: LocalDate | undefined;
  readonly numberBad: boolean;
  /** Without these nothing can be asked of her, whatever steps she took. */
  readonly missing: readonly DetailNeeded[];
}

export interface VolunteerSearch extends Omit<ListFilter, 'subjects'> {
  /** A number or words of a name, as they were typed. */
  readonly typed?: string | undefined;
}

/** The desk's list, with names: a page is unsealed, never all. */
@Injectable()
export class ListVolunteers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly whoIsIncomplete: WhoIsIncomplete,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @param page from 1; the newest volunteers stand on the first
   * @returns the page, how many volunteers there are, and on how many pages
   */
  run(
    page = 1,
    { typed, ...filter }: VolunteerSearch = {},
  ): Promise<{ volunteers: VolunteerListItem[]; total: number; pages: number }> {
    return this.unitOfWork.run(async (tx) => {
      const subjects = await this.meant(tx, typed);
      const where = { ...filter, subjects };
      const [rows, total] = await this.volunteers.page(tx, where, {
        ...{ skip: (page - 1) * PAGE, take: PAGE },
      });
      const volunteers: VolunteerListItem[] = [];
      await this.vault.fetchKeys(
        tx,
        rows.map(({ subjectId }) => subjectId),
      );
      for (const row of rows) {
        const { name, phone } = await openContact(this.vault, tx, row);
        const { state, roles, neighbourhood, languages, numberBad, pausedUntil } = row;
        volunteers.push({
          ...{
            volunteerId: row.id,
            subjectId: row.subjectId,
            name,
            phone,
            state,
            roles,
            neighbourhood,
          },
          ...{ languages, numberBad, away: row.away },
          missing: this.whoIsIncomplete.missing(row, phone !== undefined),
          pausedThrough: pausedUntil ? lastDayOfPause(pausedUntil, this.city.zone) : undefined,
          screenedUntil: row.screenedUntil ?? undefined,
        });
      }
      return { volunteers, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
    });
  }

  /** Who carries this number, or each of these words in her name; undefined where nothing was typed. */
  private async meant(tx: Tx, typed = ''): Promise<SubjectId[] | undefined> {
    const phone = readPhone(typed)?.number;
    if (phone !== undefined) {
      return this.vault.find(tx, 'phone', phone);
    }
    const words = typed.split(/[\s\-']+/u).slice(0, MOST_WORDS);
    const heard = words.map(phoneticName).filter((word) => word !== '');
    let found: SubjectId[] | undefined;
    for (const word of heard) {
      const carriers = new Set(await this.vault.find(tx, 'volunteer_name', word));
      found = found?.filter((one) => carriers.has(one)) ?? [...carriers];
    }
    return typed.trim() === '' ? undefined : (found ?? []);
  }
}
