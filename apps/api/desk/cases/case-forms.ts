import type { CaseView } from '#casework';
import type { FieldFault } from '../forms/check-form.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';
import { slotValue } from '../words/wish-words.ts';

export type CaseFormName =
  | 'contact'
  | 'person'
  | 'agreement'
  | 'offers'
  | 'seat'
  | 'note'
  | 'close'
  | 'reopen'
  | 'join'
  | 'back';

/** A form that was sent and not taken: what was typed, and why not. */
export interface FailedForm {
  readonly form: CaseFormName;
  readonly typed: TypedForm;
  readonly faults: readonly FieldFault[];
}

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
): Readonly<Record<CaseFormName, ShownForm>> {
  const known = knownValues(view);
  const shown = (form: CaseFormName): ShownForm =>
    failed?.form === form ? shownForm(failed.typed, failed.faults) : shownForm(known[form] ?? {});
  return {
    contact: shown('contact'),
    person: shown('person'),
    agreement: shown('agreement'),
    offers: shown('offers'),
    seat: shown('seat'),
    note: shown('note'),
    close: shown('close'),
    reopen: shown('reopen'),
    join: shown('join'),
    back: shown('back'),
  };
}

function shownForm(values: TypedForm, errors: readonly FieldFault[] = []): ShownForm {
  const value = Object.fromEntries(
    Object.keys(values).map((name) => [name, firstOf(values, name)]),
  );
  return { value, values, errors };
}

function knownValues(view: CaseView): Partial<Record<CaseFormName, TypedForm>> {
  const { person, neighbourhood, needsProfessional } = view;
  return {
    person: {
      personName: one(person.name),
      personPhone: one(person.phone),
      personStreet: one(person.street),
      personHouseNumber: one(person.houseNumber),
      personPostcode: one(person.postcode),
      neighbourhood: one(neighbourhood),
      safeContact: one(person.safeContact),
      needsProfessional: needsProfessional ? ['yes'] : [],
    },
    agreement: knownWishes(view),
  };
}

function knownWishes({ wishes = noWishes, person }: CaseView): TypedForm {
  return {
    languages: wishes.languages,
    gender: one(wishes.gender ?? ''),
    pets: yesNo(wishes.pets),
    stairs: yesNo(wishes.stairs),
    smoke: yesNo(wishes.smoke),
    slots: wishes.slots.map(slotValue),
    interests: wishes.interests,
    humanLine: one(wishes.humanLine),
    agreementSafeContact: one(person.safeContact),
  };
}

const noWishes: NonNullable<CaseView['wishes']> = { languages: ['nl'], slots: [], interests: [] };

function one(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function yesNo(value: boolean | undefined): string[] {
  return value === undefined ? [''] : [value ? 'yes' : 'no'];
}
