import type { AccountId, Id, LocalDate, MessageId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReimbursementKind } from '../domain/reimbursement/reimbursement-room.ts';
import type { ReimbursementState } from '../domain/reimbursement/reimbursement-state.ts';
import type { Vehicle } from '../domain/reimbursement/reimbursement-year.ts';

/** One amount for one day, asked or owed. */
@Entity('volunteer_reimbursement')
export class ReimbursementRow {
  @PrimaryColumn({ type: 'uuid' }) id!: Id<'reimbursement'>;
  @Column({ type: 'uuid', name: 'volunteer_id' }) volunteerId!: VolunteerId;
  @Column({ type: 'date', name: 'day' }) date!: LocalDate;
  @Column({ type: 'text' }) kind!: ReimbursementKind;
  /** Null until a coordinator said it of a way that was texted. */
  @Column({ type: 'text', nullable: true }) vehicle!: Vehicle | null;
  /** 0 unless it is a way. */
  @Column({ type: 'integer' }) metres!: number;
  @Column({ type: 'integer' }) cents!: number;
  /** Sealed with the volunteer's key, as `whyRefused`. */
  @Column({ type: 'bytea', nullable: true }) note!: Buffer | null;
  /** The text in which she asked it; null where a coordinator added it. */
  @Column({ type: 'uuid', name: 'message_id', nullable: true }) messageId!: MessageId | null;
  @Column({ type: 'uuid', name: 'added_by', nullable: true }) addedBy!: AccountId | null;
  @Column({ type: 'timestamptz', name: 'added_at' }) addedAt!: Date;
  @Column({ type: 'text' }) state!: ReimbursementState;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy!: AccountId | null;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column({ type: 'bytea', name: 'why_refused', nullable: true }) whyRefused!: Buffer | null;
  @Column({ type: 'uuid', name: 'paid_by', nullable: true }) paidBy!: AccountId | null;
  @Column({ type: 'timestamptz', name: 'paid_at', nullable: true }) paidAt!: Date | null;
}
