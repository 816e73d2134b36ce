import { CITY, type City } from '#geography';
import { DomainError, localDate, type LocalDate } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerScreeningRow } from '../../db/volunteer-screening.entity.ts';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { lastDayOfPause } from '../../domain/pause.ts';
import type { VolunteerInFile } from '../../domain/file/read-volunteer-row.ts';
import type { Standing, StepsInFile } from '../../domain/file/steps-cells.ts';
import { detailsOf } from '../details-of.ts';
import { GoOnJoining } from '../joining/go-on-joining.ts';

/** Volunteers as a file tells of them. */
@Injectable()
export class VolunteersInFile {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly goOnJoining: GoOnJoining,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** In the order of the rows; whose data were erased is left out. */
  async within(tx: Tx, rows: readonly VolunteerRow[]): Promise<VolunteerInFile[]> {
    await this.vault.fetchKeys(
      tx,
      rows.map(({ subjectId }) => subjectId),
    );
    const ids = rows.map(({ id }) => id);
    const screenings = await this.volunteers.screeningsOf(tx, ids);
    const found: VolunteerInFile[] = [];
    for (const row of rows) {
      const hers = screenings.find(
        ({ volunteerId, holdsUntil }) => volunteerId === row.id && holdsUntil === row.screenedUntil,
      );
      found.push(...(await this.ifNotErased(tx, row, hers)));
    }
    return found;
  }

  private async ifNotErased(
    tx: Tx,
    row: VolunteerRow,
    screening: VolunteerScreeningRow | undefined,
  ): Promise<VolunteerInFile[]> {
    try {
      const details = await detailsOf(this.vault, tx, row);
      const { source } = row;
      return [{ details, source, steps: this.steps(row, screening), standing: this.standing(row) }];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return [];
      }
      throw error;
    }
  }

  private steps(row: VolunteerRow, screening: VolunteerScreeningRow | undefined): StepsInFile {
    const [on, version] = [this.day(row.informedAt), row.informedVersion];
    return {
      talked: this.day(row.talkedAt),
      informed: on === undefined || version === null ? undefined : { on, version },
      agreed: this.day(row.agreedAt),
      learnt: this.day(row.learntAt),
      screening: screening && {
        ...{ dated: screening.dated, holdsUntil: screening.holdsUntil },
        seenOn: localDate(screening.seenAt, this.city.zone),
      },
    };
  }

  /** Of a pause with steps still to take, the steps count: she goes on with them when she is back. */
  private standing(row: VolunteerRow): Standing | undefined {
    switch (row.state) {
      case 'suspended':
        return { to: 'suspended' };
      case 'paused':
      case 'away': {
        const { state: to } = row;
        const until = row.pausedUntil ? lastDayOfPause(row.pausedUntil, this.city.zone) : undefined;
        return this.goOnJoining.ahead(row).length > 0
          ? undefined
          : { to, ...(until === undefined ? {} : { until }) };
      }
      case 'joining':
      case 'active':
      case 'ended':
        return undefined;
    }
  }

  private day(at: Date | null): LocalDate | undefined {
    return at === null ? undefined : localDate(at, this.city.zone);
  }
}
