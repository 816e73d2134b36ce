import type { ReportId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question we texted about a report, open until it is answered or the time is over. */
@Entity('report_conversation')
export class ConversationRow {
  @PrimaryColumn({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'bytea', name: 'number_hash' })
  numberHash!: Buffer;

  @Column({ type: 'text' })
  question!: 'what' | 'where' | 'how_to_reach';

  @Column({ type: 'timestamptz', name: 'open_until' })
  openUntil!: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
