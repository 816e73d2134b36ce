import { type AccountId, type CallId, type Id, type SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type BlockId = Id<'block'>;

/** A number that may not call for a time; the reason is sealed under the caller's subject. */
@Entity('blocked_number')
export class BlockedNumberEntity {
  @PrimaryColumn('uuid') id!: BlockId;
  @Column('uuid', { name: 'call_id' }) callId!: CallId;
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  @Column('bytea') reason!: Buffer;
  @Column('uuid', { name: 'blocked_by' }) blockedBy!: AccountId;
  @Column('timestamptz', { name: 'blocked_at' }) blockedAt!: Date;
  @Column('timestamptz') until!: Date;
}
