import { CITY, type City } from '#geography';
import type { LocalDate, SubjectId, VolunteerId, WeeklyHours } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { type VolunteerFilter, Volunteers } from '../db/volunteers.repository.ts';
import { lastDayOfPause } from '../domain/pause.ts';
import type { AwayDays } from '../domain/volunteer-details.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';

/** What may be known of a volunteer without knowing who it is. */
export interface VolunteerProfile {
  readonly volunteerId: VolunteerId;
  readonly subjectId: SubjectId;
  readonly state: VolunteerState;
  readonly stateSince: Date;
  readonly joinedAt: Date;
  readonly roles: readonly string[];
  readonly neighbourhood: string;
  readonly alsoIn: readonly string[];
  readonly languages: readonly string[];
  readonly gender: 'man' | 'vrouw' | undefined;
  readonly byPhone: boolean;
  readonly atHome: boolean;
  readonly canPets: boolean;
  readonly canStairs: boolean;
  readonly canSmoke: boolean;
  readonly hours: readonly WeeklyHours[];
  readonly away: readonly AwayDays[];
  readonly interests: readonly string[];
  /** The last day on which the screening holds. */
  readonly screenedUntil: LocalDate | undefined;
  /** The last day of a pause that ends by itself. */
  readonly pausedThrough: LocalDate | undefined;
  readonly maxMatches: number;
  readonly minor: boolean;
  readonly numberBad: boolean;
  /** Whether we know any number at all, of a mobile or a landline. */
  readonly hasNumber: boolean;
}

@Injectable()
export class VolunteerProfiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** In the order in which they joined. Who ended is left out unless named by id. */
  run(filter: VolunteerFilter): Promise<VolunteerProfile[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.volunteers.matching(tx, filter);
      const subjects = rows.map(({ subjectId }) => subjectId);
      const withNumber = new Set(await this.vault.indexed(tx, 'phone', subjects));
      return rows.map((row) => ({
        ...profileOf(row, this.city.zone),
        hasNumber: withNumber.has(row.subjectId),
      }));
    });
  }
}

function profileOf(row: VolunteerRow, zone: string): Omit<VolunteerProfile, 'hasNumber'> {
  const { state, roles, neighbourhood, languages, interests, maxMatches, minor, numberBad } = row;
  return {
    ...{ volunteerId: row.id, state, roles, neighbourhood, languages, interests, maxMatches },
    ...{ stateSince: row.stateSince, joinedAt: row.joinedAt, subjectId: row.subjectId },
    ...{ alsoIn: row.alsoIn, byPhone: row.byPhone, atHome: row.atHome },
    ...{ minor, numberBad, canPets: row.canPets, canStairs: row.canStairs, canSmoke: row.canSmoke },
    ...{ hours: row.hours, away: row.away, gender: row.gender ?? undefined },
    screenedUntil: row.screenedUntil ?? undefined,
    pausedThrough: row.pausedUntil ? lastDayOfPause(row.pausedUntil, zone) : undefined,
  };
}
