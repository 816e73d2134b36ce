import { type CallId, type SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Wants } from '../domain/script.ts';

/** A call to the hotline. The numbers are sealed under the caller's subject. */
@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid') id!: CallId;
  /** The provider's name for it. */
  @Column('text') sid!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  /** Null when the caller hides it. */
  @Column('bytea', { nullable: true }) number!: Buffer | null;
  /** Typed by the caller. */
  @Column('bytea', { name: 'callback_number', nullable: true }) callbackNumber!: Buffer | null;
  @Column('text') state!: 'ongoing' | 'ended';
  @Column('text') language!: string;
  @Column('boolean') self!: boolean;
  @Column('boolean') danger!: boolean;
  @Column('text') wants!: Wants;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'last_step_at' }) lastStepAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
