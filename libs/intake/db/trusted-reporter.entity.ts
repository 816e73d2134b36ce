import type { AccountId, Id, SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrustedReporterState } from '../domain/trusted-reporter.ts';

export type TrustedReporterId = Id<'trusted-reporter'>;

/** Somebody who asked to be a trusted reporter. `who` and `number` are sealed under the own subject. */
@Entity('trusted_reporter')
export class TrustedReporterRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: TrustedReporterId;

  @Column({ type: 'bytea', name: 'number_hash' })
  numberHash!: Buffer;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  /** A name and a service, as they were texted. */
  @Column({ type: 'bytea' })
  who!: Buffer;

  @Column({ type: 'bytea' })
  number!: Buffer;

  @Column({ type: 'text' })
  state!: TrustedReporterState;

  @Column({ type: 'timestamptz', name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: AccountId | null;
}
