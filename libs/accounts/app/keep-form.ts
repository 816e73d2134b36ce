import { type AccountId, newId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AccountEntity } from '../db/account.entity.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { type KeptFormId, KeptFormsRepository } from '../db/kept-forms.repository.ts';

const Texts = z.record(z.string(), z.array(z.string()));

/** A form as it came in: its name, the address it was sent to, what was typed, and what the page showed. */
export const KeptForm = z.object({
  form: z.string(),
  params: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  typed: Texts,
  proof: z.string(),
});
export type KeptForm = z.infer<typeof KeptForm>;

/** Keeps what somebody typed until she has signed in again: sealed, for her account alone, for a day. */
@Injectable()
export class KeepForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accounts: AccountsRepository,
    private readonly keptForms: KeptFormsRepository,
  ) {}

  run(accountId: AccountId, form: KeptForm): Promise<KeptFormId> {
    return this.unitOfWork.run(async (tx) => {
      const id: KeptFormId = newId<'kept-form'>();
      const { subjectId } = await this.account(tx, accountId);
      const sealed = await this.vault.sealJson(tx, subjectId, placeOf(id), form);
      await this.keptForms.sweep(tx);
      await this.keptForms.add(tx, { id, accountId }, sealed);
      return id;
    });
  }

  /** What she sees from now on. @returns undefined for what is another's, is sent already, or is over */
  find(accountId: AccountId, id: KeptFormId): Promise<KeptForm | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const sealed = await this.keptForms.find(tx, { id, accountId });
      if (sealed === undefined) {
        return undefined;
      }
      await this.keptForms.markSeen(tx, { id, accountId });
      const { subjectId } = await this.account(tx, accountId);
      return this.vault.openJson(tx, subjectId, { ...placeOf(id), schema: KeptForm }, sealed);
    });
  }

  has(accountId: AccountId, id: KeptFormId): Promise<boolean> {
    return this.unitOfWork.run(
      async (tx) => (await this.keptForms.find(tx, { id, accountId })) !== undefined,
    );
  }

  /** The newest of her forms that she did not see since it was kept. */
  unseen(accountId: AccountId): Promise<KeptFormId | undefined> {
    return this.unitOfWork.run((tx) => this.keptForms.newestUnseen(tx, accountId));
  }

  forget(accountId: AccountId, id: KeptFormId): Promise<void> {
    return this.unitOfWork.run((tx) => this.keptForms.remove(tx, { id, accountId }));
  }

  private async account(tx: Tx, accountId: AccountId): Promise<AccountEntity> {
    const [account] = await this.accounts.byIds(tx, [accountId]);
    if (account === undefined) {
      throw new Error('a form is kept for an account that there is');
    }
    return account;
  }
}

function placeOf(row: KeptFormId): { table: string; row: string; column: string } {
  return { table: 'kept_form', row, column: 'form' };
}
