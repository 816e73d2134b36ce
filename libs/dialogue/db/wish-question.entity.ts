import type { LocalDate, MessageId, VolunteerId, WeeklyHours } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WishAsked } from '../domain/standing.ts';

/** What a text of ours asked a volunteer about a wish of hers: one at a time. */
@Entity('wish_question')
export class WishQuestionRow {
  @PrimaryColumn({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** Her text that was asked back about. */
  @Column({ type: 'uuid', name: 'message_id' })
  messageId!: MessageId;

  @Column({ type: 'text' })
  kind!: WishAsked;

  @Column({ type: 'timestamptz', name: 'asked_at' })
  askedAt!: Date;

  /** From then on no answer counts, and a human reads what she wrote. */
  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  /** The last day of the pause that she was asked about; null is until she says so. */
  @Column({ type: 'date', nullable: true })
  until!: LocalDate | null;

  /** All the hours that she would have. */
  @Column({ type: 'jsonb', nullable: true })
  hours!: WeeklyHours[] | null;
}
