import type { LocalDate, SubjectId, VolunteerId, WeeklyHours } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AwayDays } from '../domain/volunteer-details.ts';
import type { VolunteerSource } from '../domain/volunteer-events.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';

/** What matching needs of a volunteer, plain; who it is and what was told about it, sealed with her own key. */
@Entity('volunteer')
export class VolunteerRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: VolunteerId;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  @Column({ type: 'text' })
  state!: VolunteerState;

  @Column({ type: 'timestamptz', name: 'state_since' })
  stateSince!: Date;

  @Column({ type: 'text', array: true })
  roles!: string[];

  /** Where she lives. */
  @Column({ type: 'text' })
  neighbourhood!: string;

  /** Where she goes as well. */
  @Column({ type: 'text', array: true, name: 'also_in' })
  alsoIn!: string[];

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

  @Column({ type: 'boolean', name: 'by_phone' })
  byPhone!: boolean;

  @Column({ type: 'boolean', name: 'at_home' })
  atHome!: boolean;

  @Column({ type: 'boolean', name: 'has_car' })
  hasCar!: boolean;

  @Column({ type: 'jsonb' })
  hours!: WeeklyHours[];

  @Column({ type: 'jsonb' })
  away!: AwayDays[];

  @Column({ type: 'text', array: true })
  interests!: string[];

  @Column({ type: 'timestamptz', name: 'talked_at', nullable: true })
  talkedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'informed_at', nullable: true })
  informedAt!: Date | null;

  /** Which text of the information she was given. */
  @Column({ type: 'text', name: 'informed_version', nullable: true })
  informedVersion!: string | null;

  @Column({ type: 'timestamptz', name: 'agreed_at', nullable: true })
  agreedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'learnt_at', nullable: true })
  learntAt!: Date | null;

  /** The last day on which the screening holds. */
  @Column({ type: 'date', name: 'screened_until', nullable: true })
  screenedUntil!: LocalDate | null;

  @Column({ type: 'boolean', name: 'on_probation' })
  onProbation!: boolean;

  /** The volunteer who goes along with her. */
  @Column({ type: 'uuid', name: 'buddy_id', nullable: true })
  buddyId!: VolunteerId | null;

  @Column({ type: 'timestamptz', name: 'paused_until', nullable: true })
  pausedUntil!: Date | null;

  @Column({ type: 'integer', name: 'max_matches' })
  maxMatches!: number;

  @Column({ type: 'boolean' })
  minor!: boolean;

  @Column({ type: 'boolean', name: 'number_bad' })
  numberBad!: boolean;

  /** Where she heard of us. */
  @Column({ type: 'text' })
  source!: VolunteerSource;

  @Column({ type: 'timestamptz', name: 'joined_at' })
  joinedAt!: Date;

  @Column({ type: 'bytea' })
  contact!: Buffer;

  @Column({ type: 'bytea' })
  about!: Buffer;
}
