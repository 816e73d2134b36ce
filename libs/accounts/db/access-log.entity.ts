import type { AccountId, CaseId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look into a case. Rows are only ever added; the database refuses anything else. */
@Entity({ name: 'access_log' })
export class AccessLogEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'access'>;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** What was looked at, as a word of ours: `case.read`, `recording.heard`. */
  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
