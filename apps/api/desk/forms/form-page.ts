import type { SignedIn } from '#accounts';
import type { FastifyReply } from 'fastify';
import type { FieldFault } from './check-form.ts';
import type { TypedForm } from './typed-form.ts';

/** The address that a form was sent to. */
export interface Address {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** A form that was sent and not taken: what was typed, and why not. */
export interface FailedForm {
  /** The name of the form. */
  readonly form: string;
  readonly typed: TypedForm;
  readonly faults: readonly FieldFault[];
  readonly status: number;
  /** A line above the page, when nothing is wrong with what was typed. */
  readonly notice?: string;
  /** Where its words are kept since her session was over; they are dropped when the form is done. */
  readonly kept?: string;
}

/** A page that forms stand on. */
export interface FormPage<Place, Known = unknown> {
  /** What the page is about. @throws NotFoundException for an address that leads nowhere */
  place(address: Address): Place;
  /** What its forms have to know. Within the transaction of a form it is held: nobody changes it meanwhile. */
  known?(place: Place, who: SignedIn): Promise<Known>;
  href(place: Place): string;
  /** The page again, with what was typed and not taken. */
  show(reply: FastifyReply, who: SignedIn, place: Place, failed: FailedForm): Promise<void>;
  /**
   * Shows what came of a form, in place of going back to a page. The key of such a form is for its use case to
   * take once: what is sent again is done again, and gets the same answer.
   */
  answer?(reply: FastifyReply, who: SignedIn, place: Place, result: unknown): Promise<void>;
}

/** A form as it came in, checked. */
export interface Sent<Value, Place> {
  readonly value: Value;
  readonly place: Place;
  readonly who: SignedIn;
  /** Random, of this one showing of the form. */
  readonly key: string;
}

/** What came with a form on a page. */
export type SentOn<Page, Form> =
  Page extends Pick<FormPage<infer Place, never>, 'place'>
    ? Form extends { readonly fields: infer Fields }
      ? Sent<ValueOf<Fields>, Place>
      : never
    : never;

type ValueOf<Fields> = Fields extends (known: never) => infer Schema
  ? OutputOf<Schema>
  : OutputOf<Fields>;
type OutputOf<Schema> = Schema extends { readonly _output: infer Value } ? Value : never;
