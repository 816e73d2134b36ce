import { type CallId, type RecordingId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RecordingState } from '../domain/recording-state.ts';

/** What a caller said; the sound itself is sealed under the caller's subject and read apart. */
@Entity('recording')
export class RecordingEntity {
  @PrimaryColumn('uuid') id!: RecordingId;
  @Column('uuid', { name: 'call_id' }) callId!: CallId;
  /** The provider's name for it. */
  @Column('text', { nullable: true }) sid!: string | null;
  @Column('text') state!: RecordingState;
  @Column('bytea', { nullable: true, select: false }) audio?: Buffer | null;
  @Column('text', { nullable: true }) type!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  /** When the provider's copy was seen to be gone. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}
