import type { AccountId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change at the desk that belongs to no case. Rows are only ever added; the database refuses anything else. */
@Entity({ name: 'change_log' })
export class ChangeLogEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'change'>;

  /** Who changed it; null when it was not done at the desk, but by whoever administers the system. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: AccountId | null;

  /** What was done, as a word of ours: `duty.set`, `office_day.noted`. */
  @Column({ type: 'text' })
  what!: string;

  /** Ids, days and moments; nothing that anybody typed. */
  @Column({ type: 'jsonb' })
  refs!: Readonly<Record<string, string>>;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
