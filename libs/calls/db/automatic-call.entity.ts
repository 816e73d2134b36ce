import { type CaseId, type Id, type OfferId, type SubjectId, type VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AutomaticCallState } from '../domain/automatic-call-state.ts';

export type AutomaticCallId = Id<'automatic-call'>;

/** A call of ours that a machine speaks: the question to a volunteer whom no text reaches. */
@Entity('automatic_call')
export class AutomaticCallEntity {
  @PrimaryColumn('uuid') id!: AutomaticCallId;
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  /** Sealed under who is called. */
  @Column('bytea') number!: Buffer;
  @Column('uuid', { name: 'volunteer_id' }) volunteerId!: VolunteerId;
  @Column('uuid', { name: 'offer_id' }) offerId!: OfferId;
  @Column('uuid', { name: 'case_id' }) caseId!: CaseId;
  /** 1 for the first about its offer. */
  @Column('integer') nth!: number;
  @Column('text') state!: AutomaticCallState;
  /** The provider's name for it. */
  @Column('text', { nullable: true }) sid!: string | null;
  /** Why it was refused, as the provider says. */
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  /** After this it would ask for nothing. */
  @Column('timestamptz', { name: 'valid_until' }) validUntil!: Date;
  @Column('timestamptz', { name: 'placing_at', nullable: true }) placingAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
