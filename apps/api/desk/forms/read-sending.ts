import type { SignedIn } from '#accounts';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { checkForm, type FieldFault } from './check-form.ts';
import { type DeskForm, fieldsOf, type Shown, shownBy } from './desk-form.ts';
import type { FailedForm, FormPage } from './form-page.ts';
import { FormProofs } from './form-proofs.ts';
import type { TypedForm } from './typed-form.ts';

/** A form that came in. */
export interface Sending {
  readonly form: DeskForm<unknown, string, unknown, unknown>;
  readonly page: FormPage<unknown>;
  readonly place: unknown;
  readonly who: SignedIn;
  readonly typed: TypedForm;
  readonly key: string;
  /** What the page showed, as digests. */
  readonly proof: string;
  /** Where its words were kept while her session was over; "" when they were not. */
  readonly kept: string;
}

interface Read {
  /** What was typed, joined with what others stored since the page was shown. */
  readonly typed: TypedForm;
  readonly conflicts: readonly FieldFault[];
  readonly faults: readonly FieldFault[];
  readonly value: unknown;
}

/** Reads what came with a form. */
@Injectable()
export class ReadSending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly formProofs: FormProofs,
  ) {}

  /** What the page knows is held until the transaction ends that this joins. */
  async run(sending: Sending): Promise<Read> {
    const { form, page, place, who } = sending;
    const asks = typeof form.fields === 'function' || form.shows !== 'nothing';
    const known = asks ? await page.known?.(place, who) : undefined;
    const joined = this.join(sending, known);
    const checked = checkForm(fieldsOf(form, known), joined.typed);
    return checked.kind === 'right'
      ? { ...joined, faults: [], value: checked.value }
      : { ...joined, faults: checked.faults, value: undefined };
  }

  /** The form as it is shown again when nothing was done with it. Faults are told when it is sent. */
  again(
    sending: Sending,
    line: Pick<FailedForm, 'notice' | 'status' | 'kept'>,
  ): Promise<FailedForm> {
    return this.unitOfWork.run(async () => {
      const { typed, conflicts } = await this.run(sending);
      return { form: sending.form.name, typed, faults: conflicts, ...line };
    });
  }

  private join(
    { form, page, place, typed, proof }: Sending,
    known: unknown,
  ): Pick<Read, 'typed' | 'conflicts'> {
    const shown = shownBy(form, known, typed);
    if (shown === undefined) {
      return { typed, conflicts: [] };
    }
    const on = { form, href: page.href(place) };
    const merged = this.formProofs.merge(on, shown, { typed, proof });
    const moved = merged.stateMoved && shown.state ? [{ text: shown.state.moved }] : [];
    return {
      typed: merged.typed,
      conflicts: [...moved, ...merged.moved.map((field) => sayMoved(field, shown))],
    };
  }
}

/** What stands now, and what to do with what was typed. The page says at which field. */
function sayMoved(field: string, { fields = {}, say, changedBy }: Shown): FieldFault {
  const value = say?.(field, fields[field] ?? []) ?? '';
  const by = changedBy?.(field);
  const now = value === '' ? 'dit is leeggemaakt' : `er staat nu «${value}»`;
  const who = by === undefined ? '' : ` (${by})`;
  return {
    field,
    text: `Intussen veranderd, ${now}${who}. Kijk na wat jij schreef, en bewaar wat moet blijven.`,
  };
}
