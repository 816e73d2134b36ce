import type { CaseId, LocalDate, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { MatchEnd } from '../domain/match-end.ts';
import { VolunteerMatchRow } from './volunteer-match.entity.ts';

@Injectable()
export class VolunteerMatches {
  async add(tx: Tx, row: VolunteerMatchRow): Promise<void> {
    await tx.insert(VolunteerMatchRow, row);
  }

  running(
    tx: Tx,
    which: { readonly caseId: CaseId; readonly volunteerId: VolunteerId; readonly role: string },
  ): Promise<VolunteerMatchRow | null> {
    return tx.findOneBy(VolunteerMatchRow, { ...which, untilDay: IsNull() });
  }

  runningIn(tx: Tx, caseId: CaseId): Promise<VolunteerMatchRow[]> {
    return tx.find(VolunteerMatchRow, {
      where: { caseId, untilDay: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Running ones first, then the newest. */
  of(tx: Tx, volunteerId: VolunteerId): Promise<VolunteerMatchRow[]> {
    return tx.find(VolunteerMatchRow, {
      where: { volunteerId },
      order: { untilDay: { direction: 'DESC', nulls: 'FIRST' }, fromDay: 'DESC', id: 'DESC' },
    });
  }

  /** @returns whether one was running */
  async end(
    tx: Tx,
    which: { readonly caseId: CaseId; readonly volunteerId: VolunteerId; readonly role: string },
    { day, reason }: { readonly day: LocalDate; readonly reason: MatchEnd },
  ): Promise<boolean> {
    const running = { ...which, untilDay: IsNull() };
    const { affected } = await tx.update(VolunteerMatchRow, running, { untilDay: day, reason });
    return affected === 1;
  }

  /** How many run that were there before us: no place of a request stands for them. */
  async runningOutside(
    tx: Tx,
    volunteerIds: readonly VolunteerId[],
  ): Promise<ReadonlyMap<VolunteerId, number>> {
    const rows = await tx.query<{ volunteer_id: VolunteerId; matches: number }[]>(
      `select volunteer_id, count(*)::int as matches from volunteer_match
       where volunteer_id = any($1) and until_day is null and request_id is null
       group by volunteer_id`,
      [volunteerIds],
    );
    return new Map(rows.map((row) => [row.volunteer_id, row.matches]));
  }
}
