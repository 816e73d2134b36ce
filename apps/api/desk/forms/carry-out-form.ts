import { ClaimFormKey, KeepForm } from '#accounts';
import { idOf } from '#facts';
import { DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { FormKeys } from '../../http/sessions/form-keys.ts';
import { FormNotTaken, notTaken } from './form-not-taken.ts';
import { ReadSending, type Sending } from './read-sending.ts';

interface CarriedOut {
  /** The word that travels in the address. */
  readonly said?: string | undefined;
  readonly result?: unknown;
  /** What was not done; the rest is. */
  readonly refusal?: DomainError;
}

const tooOld = 'Deze pagina is te oud. Kijk na wat er staat, en verstuur het nog eens.';

const otherWords =
  'Dit formulier is al eens verstuurd, met andere woorden. Kijk na wat er staat, en verstuur het nog eens als het erbij moet.';

/** Checks a form and does once what it asks, in one transaction with all that its use case does. */
@Injectable()
export class CarryOutForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claimFormKey: ClaimFormKey,
    private readonly keepForm: KeepForm,
    private readonly formKeys: FormKeys,
    private readonly readSending: ReadSending,
  ) {}

  /** @throws FormNotTaken when it is to be shown again: nothing was done, or what a returned refusal left */
  async run(sending: Sending, work: (value: unknown) => Promise<unknown>): Promise<CarriedOut> {
    const { form, who, key } = sending;
    if (this.formKeys.ownerOf(key) !== who.accountId) {
      throw new FormNotTaken(
        await this.readSending.again(sending, { notice: tooOld, status: 409 }),
      );
    }
    let { typed } = sending;
    try {
      const done = await this.unitOfWork.run(() =>
        this.once(sending, async () => {
          const read = await this.readSending.run(sending);
          ({ typed } = read);
          if (read.conflicts.length > 0 || read.faults.length > 0) {
            const faults = [...read.conflicts, ...read.faults];
            const status = read.conflicts.length > 0 ? 409 : 400;
            throw new FormNotTaken({ form: form.name, typed, faults, status });
          }
          const result = await work(read.value);
          await this.forget(sending);
          return result;
        }),
      );
      if (done.refusal !== undefined) {
        throw done.refusal;
      }
      return done;
    } catch (error) {
      throw notTaken(error, form, typed);
    }
  }

  /** What is sent again from where it was kept needs no keeping any more. */
  private async forget({ kept, who }: Sending): Promise<void> {
    const id = idOf<'kept-form'>().safeParse(kept);
    await (id.success && this.keepForm.forget(who.accountId, id.data));
  }

  private async once(sending: Sending, work: () => Promise<unknown>): Promise<CarriedOut> {
    const { form, page, place, who, key } = sending;
    if (page.answer !== undefined) {
      const answer = await work();
      return answer instanceof DomainError ? { refusal: answer } : { result: answer };
    }
    const claim = { accountId: who.accountId, key };
    const claimed = await this.claimFormKey.run(claim, {
      ...{ form: form.name, page: page.href(place), words: wordsOf(sending) },
    });
    if (claimed.kind === 'other') {
      throw new FormNotTaken(
        await this.readSending.again(sending, { notice: otherWords, status: 409 }),
      );
    }
    if (claimed.kind === 'done') {
      return { said: claimed.said };
    }
    const result = await work();
    if (result instanceof DomainError) {
      await this.claimFormKey.release(claim);
      return { refusal: result };
    }
    const words = Object.keys(form.done);
    const said = words.find((word) => word === result) ?? words[0];
    await (said && this.claimFormKey.settle(claim, said));
    return { said };
  }
}

/** The same for the same form filled in alike, in whatever order its fields came. */
function wordsOf({ form, page, place, typed }: Sending): string {
  const fields = Object.entries(typed).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([form.name, page.href(place), fields]);
}
