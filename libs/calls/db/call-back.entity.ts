import { type AccountId, type CaseId, type Id, type SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CallBackState } from '../domain/call-back-state.ts';
import { type CallbackTaskId } from './callback-task.entity.ts';

export type CallBackId = Id<'call-back'>;

/** Who is called: who called us, who was to get a text, or whose number stands in a case. */
export type CalledWhom = 'caller' | 'recipient' | 'reporter' | 'person' | 'volunteer';

/** A call of ours to somebody outside, through the hotline. The number is sealed under who is called. */
@Entity('call_back')
export class CallBackEntity {
  @PrimaryColumn('uuid') id!: CallBackId;
  /** Whose telephone rings first. */
  @Column('uuid', { name: 'account_id' }) accountId!: AccountId;
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  @Column('bytea') number!: Buffer;
  @Column('text') whom!: CalledWhom;
  /** The callback task on the desk that it answers. */
  @Column('uuid', { name: 'callback_task_id', nullable: true })
  callbackTaskId!: CallbackTaskId | null;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: CaseId | null;
  @Column('text') state!: CallBackState;
  /** The provider's name for the call to our telephone. */
  @Column('text', { nullable: true }) sid!: string | null;
  /** Why it was refused, as the provider says. */
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'placing_at', nullable: true }) placingAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
