import type { Type } from '@nestjs/common';
import type { DeskForm } from './desk-form.ts';
import type { FormPage } from './form-page.ts';

/** A form and the page it stands on; that they fit, `TakesForm` saw. */
export interface Taken {
  readonly form: DeskForm<unknown, string, unknown, unknown>;
  readonly on: Type<FormPage<unknown>>;
}

const byName = new Map<string, Taken>();

/** @throws when two forms have one name */
export function register(taken: Taken): void {
  const { name } = taken.form;
  if (byName.has(name)) {
    throw new Error(`two forms of the desk are called «${name}»`);
  }
  byName.set(name, taken);
}

/** The form of this name, with its page. */
export function takenBy(name: string): Taken | undefined {
  return byName.get(name);
}
