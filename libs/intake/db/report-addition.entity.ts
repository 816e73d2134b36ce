import type { RecordingId, ReportId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What came later to a report: a text, words typed on the page, a recording. */
@Entity('report_addition')
export class ReportAdditionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'text' })
  channel!: 'web' | 'phone' | 'sms' | 'operator';

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'bytea', nullable: true })
  content!: Buffer | null;

  @Column({ type: 'uuid', name: 'recording_id', nullable: true })
  recordingId!: RecordingId | null;

  @Column({ type: 'bytea', name: 'key_hash' })
  keyHash!: Buffer;
}
