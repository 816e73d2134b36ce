import { KeepForm } from '#accounts';
import { idOf } from '#facts';
import type { AccountId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { typedPath } from '../../http/sessions/typed-path.ts';
import type { FormRequest } from './sending-of.ts';
import type { Taken } from './taken.ts';
import { firstOf, readTyped } from './typed-form.ts';

/** Keeps what stood in a form for the account that it was shown to. */
@Injectable()
export class KeepWords {
  constructor(private readonly keepForm: KeepForm) {}

  /** @returns where it stands again for her; undefined when nothing was filled in */
  async run(
    { params, query, body }: FormRequest,
    { form }: Taken,
    ownerId: AccountId,
  ): Promise<string | undefined> {
    const typed = Object.entries(readTyped(body)).map(([name, values]) => [name, [...values]]);
    if (typed.every(([, values = []]) => [values].flat().every((value) => value === ''))) {
      return undefined;
    }
    const { shown, kept } = hiddenIn(body);
    const id = await this.keepForm.run(ownerId, {
      ...{ form: form.name, params, query, proof: shown },
      typed: Object.fromEntries(typed) as Record<string, string[]>,
    });
    // sent from where it was kept before: it stands in one place
    const before = idOf<'kept-form'>().safeParse(kept);
    await (before.success && this.keepForm.forget(ownerId, before.data));
    return typedPath(id);
  }
}

function hiddenIn(body: unknown): { readonly shown: string; readonly kept: string } {
  const hidden = readTyped(body, ['shown', 'kept']);
  return { shown: firstOf(hidden, 'shown'), kept: firstOf(hidden, 'kept') };
}
