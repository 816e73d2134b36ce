import {
  type AccountId,
  type CaseId,
  type MessageId,
  type OfferId,
  type ReportId,
  type SubjectId,
  type VisitId,
} from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Machine } from '../domain/machine.ts';
import { type MessageState } from '../domain/message-state.ts';
import { type TextPriority } from '../domain/when-to-send.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** A text or mail, in or out. `address` and `body` are sealed under its subject. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid') id!: MessageId;
  @Column('text') direction!: 'in' | 'out';
  @Column('text') medium!: 'sms' | 'mail';
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  @Column('bytea') address!: Buffer;
  /** Keyed: finds the other messages of a number without telling it. */
  @Column('bytea', { name: 'address_hash' }) addressHash!: Buffer;
  @Column('bytea') body!: Buffer;
  /** What its sender wrote of it, where it quotes a text of ours; sealed. */
  @Column('bytea', { name: 'own_words', nullable: true }) ownWords!: Buffer | null;
  /** Why no person wrote it. */
  @Column('text', { nullable: true }) machine!: Machine | null;
  /** The text that this one is, delivered once more under another name. */
  @Column('uuid', { name: 'double_of', nullable: true }) doubleOf!: MessageId | null;
  @Column('text', { nullable: true }) purpose!: MessagePurpose | null;
  @Column('text', { nullable: true }) priority!: TextPriority | null;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: CaseId | null;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId!: ReportId | null;
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId!: OfferId | null;
  @Column('uuid', { name: 'visit_id', nullable: true }) visitId!: VisitId | null;
  @Column('text') state!: MessageState;
  /** The provider's name for it. */
  @Column('text', { nullable: true }) sid!: string | null;
  @Column('text', { name: 'error_code', nullable: true }) errorCode!: string | null;
  @Column('integer', { nullable: true }) segments!: number | null;
  /** The text that this one is the second try of. */
  @Column('uuid', { name: 'repeat_of', nullable: true }) repeatOf!: MessageId | null;
  /** When it is tried again as a new text. */
  @Column('timestamptz', { name: 'repeat_at', nullable: true }) repeatAt!: Date | null;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil!: Date | null;
  /** What it says is over by then, so that it may not live longer. */
  @Column('boolean', { name: 'ends_then' }) endsThen!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When it was first told to wait for its turn. */
  @Column('timestamptz', { name: 'waited_at', nullable: true }) waitedAt!: Date | null;
  /** Since when it stands behind an earlier text to the same number. */
  @Column('timestamptz', { name: 'held_since', nullable: true }) heldSince!: Date | null;
  @Column('timestamptz', { name: 'sending_at', nullable: true }) sendingAt!: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'final_at', nullable: true }) finalAt!: Date | null;
  /** When the provider's copy was emptied. */
  @Column('timestamptz', { name: 'redacted_at', nullable: true }) redactedAt!: Date | null;
  /** Since when somebody is to call about it: it stands there, and not among the failed messages. */
  @Column('timestamptz', { name: 'to_call_since', nullable: true }) toCallSince!: Date | null;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt!: Date | null;
  @Column('uuid', { name: 'handled_by', nullable: true }) handledBy!: AccountId | null;
}
