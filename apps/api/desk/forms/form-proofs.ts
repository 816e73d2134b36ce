import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type DeskForm, type Shown, shownBy } from './desk-form.ts';
import { type Merged, mergeForm, normal } from './merge-form.ts';
import type { TypedForm } from './typed-form.ts';

/** Where what matters beside the fields stands among them. */
const STATE = '=';
const DIGEST_BYTES = 12;
const MOST_FIELDS = 100;

/** A form on one page: the same words on another page have other digests. */
export interface OnPage<Known> {
  readonly form: Pick<DeskForm<unknown, string, Known, unknown>, 'name' | 'shows'>;
  readonly href: string;
}

/**
 * What a page showed travels with its form as keyed digests: whoever saves an old page is told what moved since,
 * and the page tells no more than stands on it.
 */
@Injectable()
export class FormProofs {
  constructor(private readonly vault: Vault) {}

  /** @param typed what tells one form from another of its kind: `{ offerId: [id] }` */
  of<Known>(on: OnPage<Known>, known: Known, typed: TypedForm = {}): string {
    const { fields = {}, state } = shownBy(on.form, known, typed) ?? {};
    return [
      ...Object.entries(fields).map(([field, values]) => [field, normal(values)] as const),
      ...(state === undefined ? [] : [[STATE, [state.value]] as const]),
    ]
      .map(([field, values]) => `${field}=${this.digest(on, field, values)}`)
      .join(' ');
  }

  /** @param proof what the form carried */
  merge<Known>(
    on: OnPage<Known>,
    shown: Shown,
    { typed, proof }: { readonly typed: TypedForm; readonly proof: string },
  ): Merged & { readonly stateMoved: boolean } {
    const was = read(proof);
    const digest = (field: string, values: readonly string[]): string =>
      this.digest(on, field, values);
    const { fields = {}, state } = shown;
    return {
      ...mergeForm({ was, now: fields, typed, digest }),
      stateMoved: state !== undefined && digest(STATE, [state.value]) !== was.get(STATE),
    };
  }

  private digest({ form, href }: OnPage<never>, field: string, values: readonly string[]): string {
    const about = JSON.stringify([form.name, href, field, values]);
    return this.vault.hash('desk-form', about).subarray(0, DIGEST_BYTES).toString('base64url');
  }
}

function read(proof: string): ReadonlyMap<string, string> {
  const parts = proof.split(' ').slice(0, MOST_FIELDS);
  return new Map(
    parts.map((part) => {
      const at = part.lastIndexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}
