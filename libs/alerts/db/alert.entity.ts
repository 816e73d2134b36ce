import type { AccountId, AlertId, ReportId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Danger that was told in a report: somebody on duty must take it. */
@Entity('alert')
export class AlertRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: AlertId;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt!: Date;

  /** When danger was last told of which people heard at once: it is news if that is after its round began. */
  @Column({ type: 'timestamptz', name: 'danger_at' })
  dangerAt!: Date;

  /** A volunteer told that danger, about whom she visits. */
  @Column({ type: 'boolean', name: 'by_volunteer' })
  byVolunteer!: boolean;

  /** How often people were told; a round every 15 minutes. */
  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'boolean', name: 'nobody_on_duty' })
  nobodyOnDuty!: boolean;

  @Column({ type: 'timestamptz', name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ type: 'uuid', name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: AccountId | null;

  @Column({ type: 'text', name: 'acknowledged_via', nullable: true })
  acknowledgedVia!: 'desk' | 'text' | null;
}
