import type { AccountId, OfferId, RequestId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeatState } from '../domain/seat-state.ts';

/** One place of a request; a first visit of the bezoekteam has two. */
@Entity('seat')
export class SeatRow {
  @PrimaryColumn({ type: 'uuid', name: 'request_id' })
  requestId!: RequestId;

  /** 1, 2 */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: SeatState;

  /** Whose it is; nobody's while it is open. */
  @Column({ type: 'uuid', name: 'offer_id', nullable: true })
  offerId!: OfferId | null;

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: AccountId | null;

  @Column({ type: 'uuid', name: 'agreed_by', nullable: true })
  agreedBy!: AccountId | null;

  @Column({ type: 'timestamptz', name: 'visit_at', nullable: true })
  visitAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
