import type { AccountId, CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferState } from '../domain/offer-state.ts';

/** The question to one volunteer. */
@Entity('offer')
export class OfferRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: OfferId;

  @Column({ type: 'uuid', name: 'request_id' })
  requestId!: RequestId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  @Column({ type: 'text' })
  state!: OfferState;

  /** "A7", no two of a volunteer's open offers alike. */
  @Column({ type: 'text' })
  code!: string;

  /** 1 for the offers that opened the request, one more for each that was added. */
  @Column({ type: 'integer' })
  wave!: number;

  @Column({ type: 'uuid', name: 'chosen_by' })
  chosenBy!: AccountId;

  /** When it leaves: at once, or when the quiet hours end. */
  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** When she wrote what may be an answer, though no rule could tell; she was not silent. */
  @Column({ type: 'timestamptz', name: 'wrote_at', nullable: true })
  wroteAt!: Date | null;

  /** These words wait for a human: the time to answer stands still. */
  @Column({ type: 'boolean', name: 'words_wait' })
  wordsWait!: boolean;

  /** Its text arrived, as far as we know. */
  @Column({ type: 'boolean' })
  reached!: boolean;
}
