import type { CaseId, LocalDate, RequestId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchEnd } from '../domain/match-end.ts';

/** That a volunteer is there for somebody: running while `untilDay` is null. */
@Entity('volunteer_match')
export class VolunteerMatchRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  @Column({ type: 'text' })
  role!: string;

  /** The place that it came from; null where it was there before us. */
  @Column({ type: 'uuid', name: 'request_id', nullable: true })
  requestId!: RequestId | null;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: LocalDate;

  @Column({ type: 'date', name: 'until_day', nullable: true })
  untilDay!: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  reason!: MatchEnd | null;
}
