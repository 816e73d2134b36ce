import type { ReportId, TaskId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Possible danger to another of which nobody said yet whether somebody must go and look: then it alerts. */
@Entity('possible_danger_unanswered')
export class UnansweredRow {
  /** The task to read it. */
  @PrimaryColumn({ type: 'uuid', name: 'task_id' })
  taskId!: TaskId;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'timestamptz', name: 'alert_at' })
  alertAt!: Date;
}
