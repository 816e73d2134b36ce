import type { AccountId, MessageId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HumanReason } from '../domain/standing.ts';

export type HandledAs = 'yes' | 'no' | 'read' | 'report';

/** A text that waits for a human. Its words stay with the message, sealed. */
@Entity('text_to_review')
export class TextToReviewRow {
  @PrimaryColumn({ type: 'uuid', name: 'message_id' })
  messageId!: MessageId;

  @Column({ type: 'uuid', name: 'volunteer_id', nullable: true })
  volunteerId!: VolunteerId | null;

  @Column({ type: 'text' })
  reason!: HumanReason;

  @Column({ type: 'text' })
  state!: 'open' | 'handled';

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  /** When its sender was told that a human reads it, if she was. */
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'handled_at', nullable: true })
  handledAt!: Date | null;

  @Column({ type: 'uuid', name: 'handled_by', nullable: true })
  handledBy!: AccountId | null;

  @Column({ type: 'text', name: 'handled_as', nullable: true })
  handledAs!: HandledAs | null;
}
