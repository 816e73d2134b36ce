import { agesKnown, type CaseView, hazardKinds } from '#casework';
import { type City, isNeighbourhood } from '#geography';
import type { AddressBoxes } from '#kernel';
import { z } from 'zod';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import type { CaseKnown } from '../cases/case-page.ts';
import { lastChangeOf } from '../cases/last-change.ts';
import { sayField } from '../words/field-words.ts';
import { deskForm } from './desk-form.ts';
import { oneNumber, optionalChoice, phone, text, ticked, ticks } from './form-pieces.ts';
import type { TypedForm } from './typed-form.ts';

/** What clarification found out about the person. An empty field empties what was known. */
export function personFields(city: City, stored: AddressBoxes = {}) {
  return z
    .object({
      personName: text(200),
      personPhone: phone,
      personStreet: text(200),
      personHouseNumber: text(20),
      personPostcode: text(10),
      neighbourhood: text(60).refine(
        (id) => id === undefined || isNeighbourhood(city, id),
        'Deze wijk kennen we niet.',
      ),
      safeContact: text(500),
      needsProfessional: ticked,
      livesWithOthers: ticked,
      under18: optionalChoice(agesKnown),
      hazards: ticks(hazardKinds),
      hazardNote: text(500),
      personNote: text(4_000),
    })
    .superRefine(oneNumber(city, stored))
    .transform(({ personPhone, personNote, ...found }) => ({
      ...found,
      personPhone: personPhone?.number,
      personNote: withPhoneNote(personNote, personPhone?.note),
    }));
}

function withPhoneNote(words: string | undefined, note: string | undefined): string | undefined {
  const beside = note === undefined ? undefined : `Bij het nummer: ${note}`;
  const all = [words, beside].filter((part) => part !== undefined);
  return all.length === 0 ? undefined : all.join('\n');
}

/** The names of the fields in the case. */
const kept: Readonly<Record<string, string>> = {
  personName: 'name',
  personPhone: 'phone',
  personStreet: 'street',
  personHouseNumber: 'houseNumber',
  personPostcode: 'postcode',
};

/** The form as it stands before anybody types. */
export function personShown(view: CaseView): TypedForm {
  const { person, neighbourhood, needsProfessional, livesWithOthers } = view;
  return {
    personName: one(person.name),
    personPhone: one(dutchPhone(person.phone) || undefined),
    personStreet: one(person.street),
    personHouseNumber: one(person.houseNumber),
    personPostcode: one(person.postcode),
    neighbourhood: one(neighbourhood),
    safeContact: one(person.safeContact),
    needsProfessional: needsProfessional ? ['yes'] : [],
    livesWithOthers: livesWithOthers ? ['yes'] : [],
    under18: one(person.under18),
    hazards: person.hazards ?? [],
    hazardNote: one(person.hazardNote),
  };
}

function one(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

export const personForm = deskForm({
  name: 'person',
  fields: ({ city, view }: CaseKnown) => personFields(city, view.person),
  done: { persoon: 'De gegevens zijn bewaard.' },
  anchor: 'wie',
  shows: (known: CaseKnown) => ({
    fields: personShown(known.view),
    say: (field, values) => sayField(kept[field] ?? field, values, known.city),
    changedBy: (field) => lastChangeOf(kept[field] ?? field, known),
  }),
});
