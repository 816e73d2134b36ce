import type { AccountId, Id, LocalDate, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Elsewhere } from '../domain/reimbursement/reimbursement-room.ts';

/** What a volunteer declared that others pay her, over a year or on one day: the newest holds. */
@Entity('volunteer_elsewhere')
export class ElsewhereRow {
  @PrimaryColumn({ type: 'uuid' }) id!: Id<'elsewhere'>;
  @Column({ type: 'uuid', name: 'volunteer_id' }) volunteerId!: VolunteerId;
  @Column({ type: 'integer' }) year!: number;
  /** Null: the whole year. */
  @Column({ type: 'date', name: 'day', nullable: true }) date!: LocalDate | null;
  @Column({ type: 'text' }) system!: Elsewhere['system'];
  @Column({ type: 'integer' }) cents!: number;
  @Column({ type: 'integer' }) metres!: number;
  @Column({ type: 'boolean', name: 'never_on_our_days' }) neverOnOurDays!: boolean;
  @Column({ type: 'uuid', name: 'declared_by' }) declaredBy!: AccountId;
  @Column({ type: 'timestamptz', name: 'declared_at' }) declaredAt!: Date;
}
