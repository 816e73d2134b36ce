import { type City, isNeighbourhood } from '#geography';
import type { NewReport } from '#intake';
import {
  type Language,
  languages,
  type NotedPhone,
  showPhone,
  timesToCall,
  type TimeToCall,
  withoutUndefined,
} from '#kernel';
import { z } from 'zod';
import { dangerSigns } from '../../public/forms/danger-signs.ts';
import { allNotes, type IfKnown } from '../../public/forms/if-known.ts';
import { deskForm } from './desk-form.ts';
import {
  choice,
  houseNumberOrWords,
  oneNumber,
  optionalChoice,
  phoneOrWords,
  required,
  text,
  ticks,
  yesOrNo,
} from './form-pieces.ts';

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
      personHouseNumber: houseNumberOrWords,
      neighbourhood: text(60).refine(
        (id) => id === undefined || isNeighbourhood(city, id),
        'Deze wijk kennen we niet.',
      ),
      personPhone: phoneOrWords,
      knows: optionalChoice(['yes', 'no', 'unknown']),
      reporterName: text(200),
      reporterPhone: phoneOrWords,
      relation: text(200),
      mayBeNamed: yesOrNo,
      language: optionalChoice(languages),
      mayCall: optionalChoice(['yes', 'no']),
      callWhen: optionalChoice(timesToCall),
    })
    .superRefine(({ personStreet, personHouseNumber: { houseNumber } }, context) => {
      oneNumber(city)({ personStreet, personHouseNumber: houseNumber }, context);
    })
    .transform(reportOf);
}

/** Its answer is a page of its own: the code stands nowhere else. */
export const operatorReportForm = deskForm({
  name: 'report',
  fields: operatorReportFields,
  done: {},
  // a report only adds
  shows: 'nothing',
});

interface Typed {
  readonly about: 'somebody' | 'myself';
  readonly concern: string;
  readonly signs: readonly string[];
  readonly personName: string | undefined;
  readonly personStreet: string | undefined;
  readonly personHouseNumber: IfKnown<{ readonly houseNumber: string }>;
  readonly neighbourhood: string | undefined;
  readonly personPhone: IfKnown<NotedPhone>;
  readonly knows: 'yes' | 'no' | 'unknown' | undefined;
  readonly reporterName: string | undefined;
  readonly reporterPhone: IfKnown<NotedPhone>;
  readonly relation: string | undefined;
  readonly mayBeNamed: boolean | undefined;
  readonly language: Language | undefined;
  readonly mayCall: 'yes' | 'no' | undefined;
  readonly callWhen: TimeToCall | undefined;
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
        houseNumber: typed.personHouseNumber.houseNumber,
        phone: typed.personPhone.number,
        ...allNotes(
          typed.personHouseNumber.note,
          ...(self ? bothNotes(typed) : [typed.personPhone.note]),
        ),
        knows: self ? undefined : typed.knows,
      }),
    },
    reporter: self ? herself(typed) : reporterOf(typed),
  };
}

/** With two numbers given for herself, the second is kept in words beside the first. */
function bothNotes({ personPhone, reporterPhone }: Typed): readonly (string | undefined)[] {
  const other = reporterPhone.number;
  if (personPhone.number === undefined && other !== undefined) {
    return [personPhone.note];
  }
  const isOther = other !== undefined && other !== personPhone.number;
  return [personPhone.note, isOther ? `ook ${showPhone(other)}` : undefined, reporterPhone.note];
}

/** Who calls about herself is the person: her number is the one to call back. */
function herself(typed: Typed): NewReport['reporter'] {
  const { personPhone, reporterPhone } = typed;
  const isOfReporter = personPhone.number === undefined && reporterPhone.number !== undefined;
  return withoutUndefined({
    name: typed.personName ?? typed.reporterName,
    phone: personPhone.number ?? reporterPhone.number,
    note: isOfReporter ? reporterPhone.note : undefined,
    language: typed.language,
  });
}

function reporterOf(typed: Typed): NewReport['reporter'] {
  return withoutUndefined({
    name: typed.reporterName,
    phone: typed.reporterPhone.number,
    note: typed.reporterPhone.note,
    relation: typed.relation,
    mayBeNamed: typed.mayBeNamed,
    language: typed.language,
  });
}
