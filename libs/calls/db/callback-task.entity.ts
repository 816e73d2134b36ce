import { type AccountId, type CallId, type Id, type MessageId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CallbackTaskOutcome } from '../domain/callback-task.ts';

/** The id of the one thing that a callback task is about. */
export type CallbackTaskId = Id<'call' | 'message'>;

/** Something to call about: what a call left to do, or a text of ours that failed. */
@Entity('callback_task')
export class CallbackTaskEntity {
  @PrimaryColumn('uuid') id!: CallbackTaskId;
  @Column('uuid', { name: 'call_id', nullable: true }) callId!: CallId | null;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: MessageId | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** How often somebody called and nobody picked up. */
  @Column('integer') attempts!: number;
  @Column('text', { nullable: true }) outcome!: CallbackTaskOutcome | null;
  /** Sealed under the subject of who called, or of who was to get the text. */
  @Column('bytea', { nullable: true }) said!: Buffer | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: AccountId | null;
}
