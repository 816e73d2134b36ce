import type { ReportId, SubjectId, TimeToCall } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signal from one source. Its content is never edited; additions stand beside it. */
@Entity('report')
export class ReportRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: ReportId;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  channel!: 'web' | 'phone' | 'sms' | 'operator';

  @Column({ type: 'boolean' })
  self!: boolean;

  @Column({ type: 'boolean' })
  danger!: boolean;

  /** She wrote of violence at home: whoever lives with her may read or hear what we answer. */
  @Column({ type: 'boolean', name: 'violence_at_home', default: false })
  violenceAtHome!: boolean;

  @Column({ type: 'text' })
  status!: 'received' | 'in_progress' | 'closed';

  @Column({ type: 'text', nullable: true })
  neighbourhood!: string | null;

  /** Answered later, by text: whether the person knows of the report. */
  @Column({ type: 'text', nullable: true })
  knows!: 'yes' | 'no' | 'unknown' | null;

  /** Answered later, by text: whether the reporter may be called. */
  @Column({ type: 'text', name: 'may_call', nullable: true })
  mayCall!: 'yes' | 'no' | null;

  /** When she likes to be called, where she said so. */
  @Column({ type: 'text', name: 'call_when', nullable: true })
  callWhen!: TimeToCall | null;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'uuid', name: 'person_subject_id' })
  personSubjectId!: SubjectId;

  @Column({ type: 'uuid', name: 'reporter_subject_id' })
  reporterSubjectId!: SubjectId;

  @Column({ type: 'bytea', name: 'person_content' })
  personContent!: Buffer;

  @Column({ type: 'bytea', name: 'reporter_content' })
  reporterContent!: Buffer;

  /** Keyed, of the network address and the day. */
  @Column({ type: 'bytea', name: 'source_hash', nullable: true })
  sourceHash!: Buffer | null;

  /** Too many came from its source: it waits for a look, apart. */
  @Column({ type: 'boolean', name: 'set_aside' })
  setAside!: boolean;

  @Column({ type: 'bytea', name: 'key_hash' })
  keyHash!: Buffer;

  @Column({ type: 'bytea', name: 'body_hash' })
  bodyHash!: Buffer;
}
