import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type FormKey, FormKeysRepository } from '../db/form-keys.repository.ts';
import { KeptFormsRepository } from '../db/kept-forms.repository.ts';

export type ClaimedKey =
  | { readonly kind: 'new' }
  /** It was carried out before: what was said then. */
  | { readonly kind: 'done'; readonly said: string | undefined }
  /** It was carried out before, and said something else. */
  | { readonly kind: 'other' };

interface CameWith {
  readonly form: string;
  readonly page: string;
  /** All that was filled in. */
  readonly words: string;
}

/** A form of the desk is carried out once, in the transaction that claims its key. */
@Injectable()
export class ClaimFormKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly keys: FormKeysRepository,
    private readonly keptForms: KeptFormsRepository,
  ) {}

  /** A form of the same page waits until this one is done. */
  run(key: FormKey, { form, page, words }: CameWith): Promise<ClaimedKey> {
    const sent = { form, words: this.vault.hash('desk-form-words', words) };
    return this.unitOfWork.run(async (tx) => {
      await this.keys.queueUpFor(tx, page);
      if (await this.keys.claim(tx, key, sent)) {
        await this.keys.sweep(tx);
        await this.keptForms.sweep(tx);
        return { kind: 'new' };
      }
      const before = await this.keys.sentWith(tx, key);
      return before?.words?.equals(sent.words) === false
        ? { kind: 'other' }
        : { kind: 'done', said: before?.said ?? undefined };
    });
  }

  /** What is said of it, now and when the same comes again. */
  settle(key: FormKey, said: string): Promise<void> {
    return this.unitOfWork.run((tx) => this.keys.say(tx, key, said));
  }

  /** A form that was refused is not carried out. */
  release(key: FormKey): Promise<void> {
    return this.unitOfWork.run((tx) => this.keys.forget(tx, key));
  }
}
