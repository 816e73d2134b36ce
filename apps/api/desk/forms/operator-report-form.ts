import { type City, isNeighbourhood } from '#geography';
import type { NewReport } from '#intake';
import { type NotedPhone, showPhone } from '#kernel';
import { z } from 'zod';
import { dangerSigns } from '../../public/forms/danger-signs.ts';
import { deskForm } from './desk-form.ts';
import {
  choice,
  oneNumber,
  optionalChoice,
  phoneIfKnown,
  required,
  text,
  ticks,
  yesOrNo,
} from './form-pieces.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Every sign that is asked about, whoever calls. */
export const signChoices: readonly { readonly value: string; readonly text: string }[] = [
  ...dangerSigns.somebody.map(({ id, text: words }) => ({ value: id, text: words })),
  { value: 'eating', text: 'De persoon eet of drinkt al dagen bijna niets' },
];

/** A report as it is typed while somebody calls. */
export function operatorReportFields({ city }: { readonly city: City }) {
  return z
    .object({
      about: choice(['somebody', 'myself'], 'Kies over wie het gaat.'),
      concern: required(4_000, 'Schrijf in enkele woorden wat de beller zegt.'),
      signs: ticks(signChoices.map(({ value }) => value)),
      personName: text(200),
      personStreet: text(200),
      personHouseNumber: text(20),
      neighbourhood: text(60).refine(
        (id) => id === undefined || isNeighbourhood(city, id),
        'Deze wijk kennen we niet.',
      ),
      personPhone: phoneIfKnown,
      knows: optionalChoice(['yes', 'no', 'unknown']),
      reporterName: text(200),
      reporterPhone: phoneIfKnown,
      relation: text(200),
      mayBeNamed: yesOrNo,
      language: optionalChoice(['nl', 'fr', 'en']),
      mayCall: optionalChoice(['yes', 'no']),
      callWhen: optionalChoice(['morning', 'afternoon', 'any']),
    })
    .superRefine(oneNumber())
    .transform(reportOf);
}

/** Its answer is a page of its own: the code stands nowhere else. */
export const operatorReportForm = deskForm({
  name: 'report',
  fields: operatorReportFields,
  done: {},
  shows: 'nothing',
});

interface Typed {
  readonly about: 'somebody' | 'myself';
  readonly concern: string;
  readonly signs: readonly string[];
  readonly personName: string | undefined;
  readonly personStreet: string | undefined;
  readonly personHouseNumber: string | undefined;
  readonly neighbourhood: string | undefined;
  readonly personPhone: NotedPhone | undefined;
  readonly knows: 'yes' | 'no' | 'unknown' | undefined;
  readonly reporterName: string | undefined;
  readonly reporterPhone: NotedPhone | undefined;
  readonly relation: string | undefined;
  readonly mayBeNamed: boolean | undefined;
  readonly language: 'nl' | 'fr' | 'en' | undefined;
  readonly mayCall: 'yes' | 'no' | undefined;
  readonly callWhen: 'morning' | 'afternoon' | 'any' | undefined;
}

function reportOf(typed: Typed): NewReport {
  const self = typed.about === 'myself';
  const signs = signChoices.filter(({ value }) => typed.signs.includes(value));
  return {
    channel: 'operator',
    self,
    danger: signs.length > 0,
    ...withoutUndefined({
      neighbourhood: typed.neighbourhood,
      mayCall: typed.mayCall,
      callWhen: typed.mayCall === 'no' ? undefined : typed.callWhen,
    }),
    person: {
      concern: typed.concern,
      ...(signs.length > 0 ? { signs: signs.map((sign) => sign.text) } : {}),
      ...withoutUndefined({
        name: typed.personName,
        street: typed.personStreet,
        houseNumber: typed.personHouseNumber,
        phone: typed.personPhone?.number,
        note: self ? bothNotes(typed) : typed.personPhone?.note,
        knows: self ? undefined : typed.knows,
      }),
    },
    reporter: self ? herself(typed) : reporterOf(typed),
  };
}

/** With two numbers given for herself, the second is kept in words beside the first. */
function bothNotes({ personPhone, reporterPhone }: Typed): string | undefined {
  const isOther = personPhone !== undefined && personPhone.number !== reporterPhone?.number;
  const other = isOther && reporterPhone && `ook ${showPhone(reporterPhone.number)}`;
  const theirs = personPhone === undefined ? undefined : reporterPhone?.note;
  const all = [personPhone?.note, other, theirs].filter(Boolean);
  return all.length === 0 ? undefined : all.join(', ');
}

/** Who calls about herself is the person: her number is the one to call back. */
function herself(typed: Typed): NewReport['reporter'] {
  const own = typed.personPhone === undefined ? typed.reporterPhone : undefined;
  return withoutUndefined({
    name: typed.personName ?? typed.reporterName,
    phone: (typed.personPhone ?? own)?.number,
    note: own?.note,
    language: typed.language,
  });
}

function reporterOf(typed: Typed): NewReport['reporter'] {
  return withoutUndefined({
    name: typed.reporterName,
    phone: typed.reporterPhone?.number,
    note: typed.reporterPhone?.note,
    relation: typed.relation,
    mayBeNamed: typed.mayBeNamed,
    language: typed.language,
  });
}
