import type { AccountId, CaseId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LookKind } from '../domain/noted-kinds.ts';

/** One look into a case. Rows are only ever added; the database refuses anything else. */
@Entity({ name: 'access_log' })
export class AccessLogEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'access'>;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  what!: LookKind;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
