import type { AccountId, LocalDate, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an extract from the criminal records was seen and found suitable: never the extract, nothing of a refusal. */
@Entity('volunteer_screening')
export class VolunteerScreeningRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** 595: for who has to do with adults. */
  @Column({ type: 'text' })
  model!: '595';

  /** The day that stands on it. */
  @Column({ type: 'date' })
  dated!: LocalDate;

  /** Null where it was seen before this system, as a file says. */
  @Column({ type: 'uuid', name: 'seen_by', nullable: true })
  seenBy!: AccountId | null;

  @Column({ type: 'timestamptz', name: 'seen_at' })
  seenAt!: Date;

  @Column({ type: 'date', name: 'holds_until' })
  holdsUntil!: LocalDate;
}
