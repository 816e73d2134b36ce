import type { AccountId, Id, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReimbursementSystem } from '../domain/reimbursement/reimbursement-room.ts';

/** By which system a volunteer is paid in a year: the newest holds. */
@Entity('volunteer_reimbursement_choice')
export class ReimbursementChoiceRow {
  @PrimaryColumn({ type: 'uuid' }) id!: Id<'reimbursement-choice'>;
  @Column({ type: 'uuid', name: 'volunteer_id' }) volunteerId!: VolunteerId;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'text' }) system!: ReimbursementSystem;
  @Column({ type: 'uuid', name: 'chosen_by' }) chosenBy!: AccountId;
  @Column({ type: 'timestamptz', name: 'chosen_at' }) chosenAt!: Date;
}
