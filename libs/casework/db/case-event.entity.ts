import type { AccountId, CaseId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventKind, EventRefs } from '../domain/event-kinds.ts';

/** One line of a case's timeline. Appended, never edited; words are sealed with the person's key. */
@Entity('case_event')
export class CaseEventRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: EventKind;

  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: AccountId | null;

  /** Ids and states that the line is about. */
  @Column({ type: 'jsonb' })
  refs!: EventRefs;

  @Column({ type: 'bytea', nullable: true })
  note!: Buffer | null;
}
