import type { AccountId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { SessionEntity, type SessionId } from './session.entity.ts';

@Injectable()
export class SessionsRepository {
  async add(tx: Tx, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  async byTokenHash(tx: Tx, tokenHash: Buffer): Promise<SessionEntity | undefined> {
    return (await tx.findOneBy(SessionEntity, { tokenHash })) ?? undefined;
  }

  async touch(tx: Tx, id: SessionId, at: Date): Promise<void> {
    await tx.update(SessionEntity, { id }, { lastSeenAt: at });
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.delete(SessionEntity, { tokenHash });
  }

  async endAllOf(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.delete(SessionEntity, { accountId });
  }

  /** Those nobody used since; rows another transaction holds are left to it. */
  async sweep(tx: Tx, unusedSince: Date): Promise<void> {
    await tx.query(
      `delete from session where id in
         (select id from session where last_seen_at < $1 for update skip locked)`,
      [unusedSince],
    );
  }
}
