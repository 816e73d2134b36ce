import type { AccountId, CallId, Language, SubjectId, TimeToCall } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Ending, type OwnWish, type Step, type Wants } from '../domain/turn.ts';

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
  @Column('text') language!: Language;
  @Column('boolean') self!: boolean;
  @Column('boolean') danger!: boolean;
  @Column('text') wants!: Wants;
  /** The caller says that she is a volunteer, or wants to become one. */
  @Column('boolean') volunteer!: boolean;
  /** She wants to become one. */
  @Column('boolean', { name: 'wants_to_help' }) wantsToHelp!: boolean;
  @Column('text', { name: 'call_when', nullable: true }) callWhen!: TimeToCall | null;
  /** What the person of a case wants; null when the caller is none. */
  @Column('text', { name: 'own_wish', nullable: true }) ownWish!: OwnWish | null;
  /** The case of who calls is closed and stays so, whatever she leaves; danger never does. */
  @Column('boolean', { name: 'keeps_closed' }) keepsClosed!: boolean;
  /** How far the caller came. */
  @Column('text', { name: 'last_step' }) lastStep!: Step;
  /** Our telephones ring for it, since its last step. */
  @Column('boolean') rings!: boolean;
  /** Who of us pressed 1 to take it. */
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: AccountId | null;
  /** Null while it goes on, and when it left a message or a wish to be called. */
  @Column('text', { nullable: true }) ending!: Ending | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'last_step_at' }) lastStepAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
