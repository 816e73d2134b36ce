import type { CaseId, VisitId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visit as far as its volunteer's texts may be about it. */
@Entity('visit_talk')
export class VisitTalkRow {
  @PrimaryColumn({ type: 'uuid', name: 'visit_id' })
  visitId!: VisitId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** Null when we were asked about it before we heard of its plan. */
  @Column({ type: 'timestamptz', name: 'planned_at', nullable: true })
  plannedAt!: Date | null;

  /** When she was asked how it went. */
  @Column({ type: 'timestamptz', name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  /** An offer was texted to her since: a bare yes is no longer about the visit. */
  @Column({ type: 'boolean' })
  overtaken!: boolean;

  /** When she told, or when it fell away. */
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
