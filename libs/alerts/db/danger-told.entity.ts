import type { AlertId, DangerSign, MessageId } from '#kernel';
import type { Place } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what danger was told: a sign, a key, words, words that may tell of it; or a volunteer or one of us told it. */
export type ToldHow = 'ticked' | 'key' | 'words' | 'possible' | 'volunteer' | 'colleague';

/**
 * One time that danger was told. The words stay where they are: in the report, in an addition, in a text; only what
 * a colleague wrote beside her sign stands here, for nowhere below can it be read.
 */
@Entity('danger_told')
export class DangerToldRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** None where it was only possible and alerted nobody: then it is counted, and no more. */
  @Column({ type: 'uuid', name: 'alert_id', nullable: true })
  alertId!: AlertId | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  how!: ToldHow;

  /** The one that one of us ticked. */
  @Column({ type: 'text', nullable: true })
  sign!: DangerSign | null;

  /** What was added to the report; without one it stood in the report itself. */
  @Column({ type: 'uuid', name: 'addition_id', nullable: true })
  additionId!: string | null;

  @Column({ type: 'uuid', name: 'message_id', nullable: true })
  messageId!: MessageId | null;

  @Column({ type: 'bytea', name: 'source_hash', nullable: true })
  sourceHash!: Buffer | null;

  /** What a colleague wrote beside her sign, sealed with the key of whom the report is about. */
  @Column({ type: 'bytea', nullable: true })
  words!: Buffer | null;

  /** Nothing told who it was. */
  @Column({ type: 'boolean' })
  anonymous!: boolean;
}

export function wordsAt(id: string): Place {
  return { table: 'danger_told', row: id, column: 'words' };
}
