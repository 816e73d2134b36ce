import type { AccountId, SubjectId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AccountEntity } from './account.entity.ts';

@Injectable()
export class AccountsRepository {
  async add(tx: Tx, account: AccountEntity): Promise<void> {
    await tx.insert(AccountEntity, account);
  }

  /** Those among these subjects who may log in; a subject may also be a reporter or a volunteer. */
  openOf(tx: Tx, subjects: readonly SubjectId[]): Promise<AccountEntity[]> {
    return tx.findBy(AccountEntity, { subjectId: In([...subjects]), closedAt: IsNull() });
  }

  /** Also those that were closed: what they did still has their name. */
  byIds(tx: Tx, ids: readonly AccountId[]): Promise<AccountEntity[]> {
    return tx.findBy(AccountEntity, { id: In([...ids]) });
  }

  allOpen(tx: Tx): Promise<AccountEntity[]> {
    return tx.find(AccountEntity, { where: { closedAt: IsNull() }, order: { id: 'asc' } });
  }

  /** The open ones in front, the oldest first. */
  all(tx: Tx): Promise<AccountEntity[]> {
    return tx.find(AccountEntity, {
      order: { closedAt: { direction: 'desc', nulls: 'first' }, id: 'asc' },
    });
  }

  /** Every open account, held until the transaction ends. */
  allOpenForUpdate(tx: Tx): Promise<AccountEntity[]> {
    return tx.find(AccountEntity, {
      where: { closedAt: IsNull() },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Held until the transaction ends; undefined when there is none or it was closed. */
  async openForUpdate(tx: Tx, id: AccountId): Promise<AccountEntity | undefined> {
    const account = await tx.findOne(AccountEntity, {
      where: { id, closedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    return account ?? undefined;
  }

  /** Two accounts for one address would be two answers to one log-in: who makes one waits for the other. */
  async lockEmail(tx: Tx, emailHash: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7401))', [
      emailHash.toString('hex'),
    ]);
  }

  /**
   * @param account as it was when password and code were checked
   * @returns whether the code of this step was still unused and the account not reset meanwhile; of two at once only
   * one hears yes
   */
  async useStep(
    tx: Tx,
    { id, deviceVersion }: Pick<AccountEntity, 'id' | 'deviceVersion'>,
    { step, signedInAt }: { readonly step: number; readonly signedInAt?: Date },
  ): Promise<boolean> {
    const used = await tx
      .createQueryBuilder()
      .update(AccountEntity)
      .set({ lastTotpStep: step, ...(signedInAt && { lastSignedInAt: signedInAt }) })
      .where('id = :id and closed_at is null', { id })
      .andWhere('device_version = :deviceVersion', { deviceVersion })
      .andWhere('(last_totp_step is null or last_totp_step < :step)', { step })
      .execute();
    return used.affected === 1;
  }

  async change(tx: Tx, id: AccountId, columns: Partial<AccountEntity>): Promise<void> {
    await tx.update(AccountEntity, { id, closedAt: IsNull() }, columns);
  }

  /** Makes every device on which its holder signed in unknown. */
  async forgetDevices(
    tx: Tx,
    { id, deviceVersion }: Pick<AccountEntity, 'id' | 'deviceVersion'>,
  ): Promise<void> {
    await tx.update(AccountEntity, { id }, { deviceVersion: deviceVersion + 1 });
  }

  async close(tx: Tx, id: AccountId, at: Date): Promise<void> {
    await tx.update(AccountEntity, { id, closedAt: IsNull() }, { closedAt: at });
  }
}
