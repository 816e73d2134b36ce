import type { CaseView } from '#casework';
import { agreementShown } from '../forms/agreement-form.ts';
import type { FieldFault } from '../forms/check-form.ts';
import type { FailedForm } from '../forms/form-page.ts';
import { personShown } from '../forms/person-form.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';

const names = [
  'contact',
  'person',
  'agreement',
  'offers',
  'search',
  'exclude',
  'allow',
  'stop-search',
  'spoken-answer',
  'person-agrees',
  'note',
  'close',
  'reopen',
  'join',
] as const;

/** A form as its template shows it. */
export interface ShownForm {
  readonly value: Readonly<Record<string, string>>;
  readonly values: TypedForm;
  readonly errors: readonly FieldFault[];
}

/** Every form of the page: with what is known, or with what was typed where that was not taken. */
export function shownForms(
  view: CaseView,
  failed: FailedForm | undefined,
): Readonly<Record<(typeof names)[number], ShownForm>> {
  const known: Readonly<Record<string, TypedForm>> = {
    person: personShown(view),
    agreement: agreementShown(view),
  };
  const shown = names.map((name) => [
    name,
    failed?.form === name ? shownForm(failed.typed, failed.faults) : shownForm(known[name] ?? {}),
  ]);
  return Object.fromEntries(shown) as ReturnType<typeof shownForms>;
}

function shownForm(values: TypedForm, errors: readonly FieldFault[] = []): ShownForm {
  const value = Object.fromEntries(
    Object.keys(values).map((name) => [name, firstOf(values, name)]),
  );
  return { value, values, errors };
}
