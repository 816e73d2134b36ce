import type { AccountId, AlertId, ReportId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Flood } from '../domain/flood.ts';

/** As what people were told of an alert last. */
export type ToldAs = 'first' | 'anew' | 'round';

/** Danger that was told in a report: somebody on duty must take it, and then write what was done. */
@Entity('alert')
export class AlertRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: AlertId;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt!: Date;

  /** When danger was last told that is told at once: an OK that was written before it does not mean it. */
  @Column({ type: 'timestamptz', name: 'danger_at' })
  dangerAt!: Date;

  /** A volunteer told that danger, about whom she visits. */
  @Column({ type: 'boolean', name: 'by_volunteer' })
  byVolunteer!: boolean;

  /** How many quarters of an hour it had waited when people were told last. */
  @Column({ type: 'integer' })
  round!: number;

  /** When people began to hear what they hear now; null while nobody was told. */
  @Column({ type: 'timestamptz', name: 'told_at', nullable: true })
  toldAt!: Date | null;

  @Column({ type: 'text', name: 'told_as' })
  toldAs!: ToldAs;

  @Column({ type: 'timestamptz', name: 'next_round_at' })
  nextRoundAt!: Date;

  /** It is one of many, and told with them. */
  @Column({ type: 'text', nullable: true })
  flood!: Flood | null;

  /** Keyed, of the number or network that it came from. */
  @Column({ type: 'bytea', name: 'source_hash', nullable: true })
  sourceHash!: Buffer | null;

  @Column({ type: 'boolean', name: 'nobody_on_duty' })
  nobodyOnDuty!: boolean;

  @Column({ type: 'timestamptz', name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ type: 'uuid', name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: AccountId | null;

  @Column({ type: 'text', name: 'acknowledged_via', nullable: true })
  acknowledgedVia!: 'desk' | 'text' | null;

  /** When somebody wrote what was done. */
  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
