import type { Language, ReportId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Part, Question } from '../domain/report-dialogue.ts';

/** The interview by text about one report; what comes from its number until it is over belongs to it. */
@Entity('report_conversation')
export class ConversationRow {
  @PrimaryColumn({ type: 'uuid', name: 'report_id' })
  reportId!: ReportId;

  @Column({ type: 'bytea', name: 'number_hash' })
  numberHash!: Buffer;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'boolean' })
  self!: boolean;

  @Column({ type: 'text', array: true })
  asked!: Question[];

  @Column({ type: 'text', array: true })
  told!: Part[];

  /** What we asked last and was not answered yet. */
  @Column({ type: 'text', nullable: true })
  question!: Question | null;

  /** When that was put: what she had sent by then answers it not. */
  @Column({ type: 'timestamptz', name: 'question_at', nullable: true })
  questionAt!: Date | null;

  /** Keyed: tells a second place from the first without telling it. */
  @Column({ type: 'bytea', name: 'place_hash', nullable: true })
  placeHash!: Buffer | null;

  @Column({ type: 'timestamptz', name: 'open_until' })
  openUntil!: Date;
}
