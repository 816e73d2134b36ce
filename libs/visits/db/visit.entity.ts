import type {
  AccountId,
  CaseId,
  MessageId,
  OfferId,
  RequestId,
  SubjectId,
  VisitId,
  VolunteerId,
} from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VisitState } from '../domain/visit-state.ts';

/**
 * A visit of one volunteer. What she told afterwards stands on the case's timeline, sealed with the person's
 * key; here is only which message it was.
 */
@Entity('visit')
export class VisitRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: VisitId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'request_id' })
  requestId!: RequestId;

  @Column({ type: 'uuid', name: 'offer_id' })
  offerId!: OfferId;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** The volunteer's: it seals the word that she says at the door. */
  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  @Column({ type: 'text' })
  state!: VisitState;

  @Column({ type: 'timestamptz', name: 'planned_at' })
  plannedAt!: Date;

  @Column({ type: 'bytea' })
  word!: Buffer;

  /** Since when it is in doubt whether it takes place. */
  @Column({ type: 'timestamptz', name: 'doubted_at', nullable: true })
  doubtedAt!: Date | null;

  /** When the person heard who comes, when, and with which word. */
  @Column({ type: 'timestamptz', name: 'person_told_at', nullable: true })
  personToldAt!: Date | null;

  /** Who of us told her. */
  @Column({ type: 'uuid', name: 'person_told_by', nullable: true })
  personToldBy!: AccountId | null;

  @Column({ type: 'timestamptz', name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'reported_at', nullable: true })
  reportedAt!: Date | null;

  @Column({ type: 'uuid', name: 'report_message_id', nullable: true })
  reportMessageId!: MessageId | null;

  @Column({ type: 'timestamptz', name: 'arrived_at', nullable: true })
  arrivedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'left_at', nullable: true })
  leftAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
