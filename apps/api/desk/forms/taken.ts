import type { Type } from '@nestjs/common';
import type { DeskForm } from './desk-form.ts';
import type { FormPage } from './form-page.ts';

/** Where a route says which form it takes. */
export const TAKES = 'meldpunt:takes-form';

/** A form and the page it stands on; that they fit, `TakesForm` saw. */
export interface Taken {
  readonly form: DeskForm<unknown, string, unknown, unknown>;
  readonly on: Type<FormPage<unknown>>;
}
