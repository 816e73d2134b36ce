import type { AccountId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeKind } from '../domain/noted-kinds.ts';

/** One change at the desk that belongs to no case. Rows are only ever added; the database refuses anything else. */
@Entity({ name: 'change_log' })
export class ChangeLogEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'change'>;

  /** Who changed it; null when it was not done at the desk, but by whoever administers the system. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: AccountId | null;

  @Column({ type: 'text' })
  what!: ChangeKind;

  /** Ids, days and moments; nothing that anybody typed. */
  @Column({ type: 'jsonb' })
  refs!: Readonly<Record<string, string>>;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
