import { type AccountId, type Id, type SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type UnrecognisedCallId = Id<'unrecognised-call'>;

/** A call in our name that no row of ours asked for. The number that was called is sealed. */
@Entity('unrecognised_call')
export class UnrecognisedCallEntity {
  @PrimaryColumn('uuid') id!: UnrecognisedCallId;
  /** The provider's name for it. */
  @Column('text') sid!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  @Column('bytea') number!: Buffer;
  @Column('timestamptz', { name: 'placed_at' }) placedAt!: Date;
  @Column('timestamptz', { name: 'noted_at' }) notedAt!: Date;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt!: Date | null;
  @Column('uuid', { name: 'seen_by', nullable: true }) seenBy!: AccountId | null;
}
