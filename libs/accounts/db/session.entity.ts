import type { AccountId, Id } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionId = Id<'session'>;

/** One log-in on one device. Its token is nowhere: only the hash by which it is found again. */
@Entity({ name: 'session' })
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: SessionId;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt!: Date;
}
