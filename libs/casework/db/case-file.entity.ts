import type { CaseId, SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from '../domain/case-state.ts';
import type { CaseStep } from '../domain/case-step.ts';
import type { Outcome } from '../domain/event-kinds.ts';

/** Everything about one person's situation. Name and wishes are sealed; state and dates are plain. */
@Entity('case_file')
export class CaseRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: CaseId;

  /** A small number that people say to one another; the database gives it. */
  @Column({ type: 'integer', insert: false, update: false })
  number!: number;

  @Column({ type: 'text' })
  state!: CaseState;

  @Column({ type: 'text', nullable: true })
  neighbourhood!: string | null;

  @Column({ type: 'boolean' })
  danger!: boolean;

  @Column({ type: 'boolean' })
  self!: boolean;

  @Column({ type: 'boolean', name: 'needs_professional' })
  needsProfessional!: boolean;

  /** Somebody else lives in her home: who calls with her number may be another. */
  @Column({ type: 'boolean', name: 'lives_with_others' })
  livesWithOthers!: boolean;

  /** Its report came in a flood from one place. */
  @Column({ type: 'boolean', name: 'set_aside' })
  setAside!: boolean;

  @Column({ type: 'uuid', name: 'person_subject_id' })
  personSubjectId!: SubjectId;

  @Column({ type: 'bytea' })
  person!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  wishes!: Buffer | null;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** What `dueAt` is about. */
  @Column({ type: 'text', name: 'next_step', nullable: true })
  nextStep!: CaseStep | null;

  @Column({ type: 'timestamptz', name: 'first_contact_at', nullable: true })
  firstContactAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'agreed_at', nullable: true })
  agreedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'timestamptz', name: 'reporter_told_at', nullable: true })
  reporterToldAt!: Date | null;
}
