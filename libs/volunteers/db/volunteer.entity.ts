import type { LocalDate, SubjectId, VolunteerId, WeeklySlot } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VolunteerState } from '../domain/volunteer-state.ts';

/** What matching needs of a volunteer, plain; who it is, sealed with the volunteer's own key. */
@Entity('volunteer')
export class VolunteerRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: VolunteerId;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  @Column({ type: 'text' })
  state!: VolunteerState;

  @Column({ type: 'text', array: true })
  roles!: string[];

  @Column({ type: 'text' })
  neighbourhood!: string;

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ type: 'text', nullable: true })
  gender!: 'man' | 'vrouw' | null;

  @Column({ type: 'boolean', name: 'can_pets' })
  canPets!: boolean;

  @Column({ type: 'boolean', name: 'can_stairs' })
  canStairs!: boolean;

  @Column({ type: 'boolean', name: 'can_smoke' })
  canSmoke!: boolean;

  @Column({ type: 'jsonb' })
  slots!: WeeklySlot[];

  @Column({ type: 'text', array: true })
  interests!: string[];

  /** The last day on which the screening holds. */
  @Column({ type: 'date', name: 'screened_until', nullable: true })
  screenedUntil!: LocalDate | null;

  @Column({ type: 'timestamptz', name: 'paused_until', nullable: true })
  pausedUntil!: Date | null;

  @Column({ type: 'integer', name: 'max_matches' })
  maxMatches!: number;

  @Column({ type: 'boolean' })
  minor!: boolean;

  @Column({ type: 'boolean', name: 'number_bad' })
  numberBad!: boolean;

  @Column({ type: 'timestamptz', name: 'joined_at' })
  joinedAt!: Date;

  @Column({ type: 'bytea' })
  contact!: Buffer;
}
