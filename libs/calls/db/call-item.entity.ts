import { type AccountId, type CallId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ItemOutcome } from '../domain/call-item.ts';

/** What a call left to do. What the caller said is sealed under the caller's subject. */
@Entity('call_item')
export class CallItemEntity {
  @PrimaryColumn('uuid', { name: 'call_id' }) callId!: CallId;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  /** How often somebody called and nobody picked up. */
  @Column('integer') attempts!: number;
  @Column('text', { nullable: true }) outcome!: ItemOutcome | null;
  @Column('bytea', { nullable: true }) said!: Buffer | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: AccountId | null;
}
