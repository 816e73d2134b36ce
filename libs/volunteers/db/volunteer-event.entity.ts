import type { AccountId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VolunteerEventKind, VolunteerWay } from '../domain/volunteer-events.ts';

/** States and ids of a line; never a word about anybody. */
export type EventRefs = Readonly<Record<string, string>>;

/** One line of what happened with a volunteer. Appended, never edited; words are sealed with her key. */
@Entity('volunteer_event')
export class VolunteerEventRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** Higher is later. */
  @Column({ type: 'bigint', insert: false, update: false })
  number!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: VolunteerEventKind;

  @Column({ type: 'text' })
  way!: VolunteerWay;

  /** Who of us did it; null where she did it herself. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: AccountId | null;

  @Column({ type: 'jsonb' })
  refs!: EventRefs;

  @Column({ type: 'bytea', nullable: true })
  details!: Buffer | null;
}
