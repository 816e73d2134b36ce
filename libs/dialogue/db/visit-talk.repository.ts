import type { CaseId, VisitId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { VisitTalkRow } from './visit-talk.entity.ts';

interface Visit {
  readonly visitId: VisitId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
}

@Injectable()
export class VisitTalks {
  /** Remembers a visit that lies ahead, or that it is at another time. */
  async plan(
    tx: Tx,
    { visitId, caseId, volunteerId, plannedAt }: Visit & { readonly plannedAt: Date },
  ): Promise<void> {
    await tx.query(
      `insert into visit_talk (visit_id, case_id, volunteer_id, planned_at) values ($1, $2, $3, $4)
       on conflict (visit_id) do update set planned_at = excluded.planned_at`,
      [visitId, caseId, volunteerId, plannedAt],
    );
  }

  async ask(tx: Tx, { visitId, caseId, volunteerId }: Visit, at: Date): Promise<void> {
    await tx.query(
      `insert into visit_talk (visit_id, case_id, volunteer_id, asked_at) values ($1, $2, $3, $4)
       on conflict (visit_id) do update set asked_at = excluded.asked_at, overtaken = false
         where visit_talk.answered_at is null`,
      [visitId, caseId, volunteerId, at],
    );
  }

  /** The newest question of how it went, asked in that time and not answered; locked. */
  asked(
    tx: Tx,
    volunteerId: VolunteerId,
    { since, until }: { readonly since: Date; readonly until: Date },
  ): Promise<VisitTalkRow | null> {
    return tx.findOne(VisitTalkRow, {
      where: { volunteerId, answeredAt: IsNull(), askedAt: Between(since, until) },
      order: { askedAt: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Her visits that are planned or going on, or were not told about yet. */
  unfinished(tx: Tx, volunteerId: VolunteerId): Promise<VisitTalkRow[]> {
    return tx.find(VisitTalkRow, {
      where: { volunteerId, answeredAt: IsNull() },
      order: { visitId: 'ASC' },
    });
  }

  /** Whether a visit of hers was planned in that time, whatever came of it. */
  hadOne(
    tx: Tx,
    volunteerId: VolunteerId,
    { since, until }: { readonly since: Date; readonly until: Date },
  ): Promise<boolean> {
    return tx.existsBy(VisitTalkRow, { volunteerId, plannedAt: Between(since, until) });
  }

  /** Whether a visit of hers was planned in this case. */
  knows(tx: Tx, caseId: CaseId, volunteerId: VolunteerId): Promise<boolean> {
    return tx.existsBy(VisitTalkRow, { caseId, volunteerId });
  }

  async overtake(tx: Tx, volunteerId: VolunteerId): Promise<void> {
    await tx.update(VisitTalkRow, { volunteerId, answeredAt: IsNull() }, { overtaken: true });
  }

  async forget(tx: Tx, visitId: VisitId): Promise<void> {
    await tx.delete(VisitTalkRow, { visitId });
  }

  async end(tx: Tx, visitId: VisitId, at: Date): Promise<void> {
    await tx.update(VisitTalkRow, { visitId, answeredAt: IsNull() }, { answeredAt: at });
  }
}
