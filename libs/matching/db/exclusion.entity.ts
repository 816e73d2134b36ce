import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExcludedBy } from '../domain/asking.ts';

/** Not this volunteer for this person. */
@Entity('match_exclusion')
export class ExclusionRow {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  @Column({ type: 'text', name: 'said_by' })
  saidBy!: ExcludedBy;

  @Column({ type: 'uuid', name: 'noted_by' })
  notedBy!: AccountId;

  @Column({ type: 'timestamptz', name: 'noted_at' })
  notedAt!: Date;
}
