import { type AccountId, type LocalDate, type SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One day on which the office is open otherwise than its weekday says. */
@Entity('office_day')
export class OfficeDayEntity {
  @PrimaryColumn('date') date!: LocalDate;
  /** "08:30"; null together with `closesAt` when closed all day. */
  @Column('text', { name: 'opens_at', nullable: true }) opensAt!: string | null;
  @Column('text', { name: 'closes_at', nullable: true }) closesAt!: string | null;
  /** A key for this row alone: in free words a name may slip in. */
  @Column('uuid', { name: 'subject_id' }) subjectId!: SubjectId;
  /** Sealed. */
  @Column('bytea') reason!: Buffer;
  @Column('uuid', { name: 'noted_by' }) notedBy!: AccountId;
  @Column('timestamptz', { name: 'noted_at' }) notedAt!: Date;
}
