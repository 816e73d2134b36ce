import type {
  AccountId,
  AlertId,
  CaseId,
  MessageId,
  ReportId,
  SubjectId,
  TaskId,
  VolunteerId,
} from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskKind } from '../domain/task.ts';

/** What somebody must do by when. The result is sealed with the key of whom it is about. */
@Entity('task')
export class TaskRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: TaskId;

  @Column({ type: 'text' })
  kind!: TaskKind;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: CaseId | null;

  @Column({ type: 'uuid', name: 'report_id', nullable: true })
  reportId!: ReportId | null;

  @Column({ type: 'uuid', name: 'alert_id', nullable: true })
  alertId!: AlertId | null;

  @Column({ type: 'uuid', name: 'volunteer_id', nullable: true })
  volunteerId!: VolunteerId | null;

  @Column({ type: 'uuid', name: 'message_id', nullable: true })
  messageId!: MessageId | null;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt!: Date;

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId!: AccountId | null;

  @Column({ type: 'timestamptz', name: 'done_at', nullable: true })
  doneAt!: Date | null;

  /** Null too where nobody did it: there is nothing to do any more. */
  @Column({ type: 'uuid', name: 'done_by', nullable: true })
  doneBy!: AccountId | null;

  @Column({ type: 'bytea', nullable: true })
  result!: Buffer | null;
}
