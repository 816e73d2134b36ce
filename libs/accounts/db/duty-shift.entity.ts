import type { AccountId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DutyShiftId = Id<'duty-shift'>;

/** A stretch of time in which somebody answers calls and alerts, by the domain's clock. */
@Entity({ name: 'duty_shift' })
export class DutyShiftEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: DutyShiftId;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt!: Date;

  /** The first moment at which it is over. */
  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt!: Date;
}
