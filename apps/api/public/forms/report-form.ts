import { type City, isNeighbourhood, placesOf } from '#geography';
import type { NewReport } from '#intake';
import { twoNumbersIn } from '#kernel';
import { z } from 'zod';
import { callWhenOf, faults, questions } from '../texts.nl.ts';
import { type Audience, audienceFrom } from './audience.ts';
import { tickedSigns } from './danger-signs.ts';
import { allNotes, emailIfKnown, houseNumberIfKnown, orFault, phoneIfKnown } from './if-known.ts';
import { type Fields, readChoices, readFields } from './read-fields.ts';

const MOST = { concern: 4_000, line: 120, name: 200 };

const names = [
  ...(['concern', 'street', 'houseNumber', 'neighbourhood', 'name', 'phone', 'knows'] as const),
  ...(['myName', 'myPhone', 'myEmail', 'relation', 'mayBeNamed', 'callWhen'] as const),
];

/** What was typed into the report form, not checked yet; it is shown back as it is. */
export interface TypedReport {
  readonly audience: Audience;
  readonly signs: readonly string[];
  readonly fields: Fields<(typeof names)[number]>;
}

export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

export type CheckedReport =
  | { readonly kind: 'right'; readonly report: NewReport }
  | { readonly kind: 'wrong'; readonly faults: readonly FieldFault[] };

export function readReport(body: unknown): TypedReport {
  return {
    audience: audienceFrom(readFields(body, ['voor']).voor),
    signs: readChoices(body, 'signs').slice(0, 20),
    fields: readFields(body, names),
  };
}

/** The form without a word in it. */
export function emptyReport(audience: Audience): TypedReport {
  return { audience, signs: [], fields: readFields(undefined, names) };
}

/** A report as intake takes it, or all that is still wrong, in the order of the questions. */
export function checkReport(typed: TypedReport, city: City): CheckedReport {
  const parsed = schemaFor(typed.audience, city).safeParse(askedOnly(typed));
  if (!parsed.success) {
    const found = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      text: message,
    }));
    return { kind: 'wrong', faults: found };
  }
  const signs = tickedSigns(typed.audience, typed.signs);
  const report = typed.audience === 'myself' ? aboutMyself : aboutSomebody;
  return { kind: 'right', report: report(parsed.data, signs) };
}

/** What was typed into the other audience's form travels along and counts for nothing. */
function askedOnly({ audience, fields }: TypedReport): TypedReport['fields'] {
  const asked = Object.entries(fields).filter(([name]) => name in questions[audience]);
  return { ...readFields(undefined, names), ...Object.fromEntries(asked) };
}

const line = (most = MOST.line): z.ZodType<string | undefined, string> =>
  z
    .string()
    .max(most, faults.tooLong(most))
    .transform((text) => (text === '' ? undefined : text));

const box = (most: number): z.ZodString => z.string().max(most, faults.tooLong(most));
const phone = box(MOST.name).transform(orFault(phoneIfKnown, faults.noPhone));
const email = box(MOST.name).transform(orFault(emailIfKnown, faults.noEmail));

/** An answer that we did not offer is none. */
const oneOf = <Answer extends string>(
  answers: readonly Answer[],
): z.ZodType<Answer | undefined, string> =>
  z.string().transform((text) => answers.find((answer) => answer === text));

function schemaFor(audience: Audience, city: City) {
  return z
    .object({
      concern: z
        .string()
        .min(1, faults.noConcern[audience])
        .max(MOST.concern, faults.tooLong(MOST.concern)),
      street: line(),
      houseNumber: box(MOST.line).transform(houseNumberIfKnown),
      neighbourhood: line().refine(
        (id) => id === undefined || isNeighbourhood(city, id),
        faults.unknownNeighbourhood,
      ),
      name: line(),
      phone,
      knows: oneOf(['yes', 'no', 'unknown']),
      myName: line(),
      myPhone: phone,
      myEmail: email,
      relation: line(),
      mayBeNamed: oneOf(['yes', 'no']),
      callWhen: line(),
    })
    .superRefine((answers, context) => {
      const { street, houseNumber } = answers;
      const boxes = { street, houseNumber: houseNumber.houseNumber };
      const two = twoNumbersIn(boxes, placesOf(city));
      if (two !== undefined) {
        context.addIssue({
          code: 'custom',
          path: ['houseNumber'],
          message: faults.twoNumbers(two),
        });
      }
    });
}

type Answers = z.infer<ReturnType<typeof schemaFor>>;

function aboutSomebody(answers: Answers, signs: string[]): NewReport {
  const { concern, name, phone, knows, relation, mayBeNamed } = answers;
  const { street, houseNumber } = answers;
  return {
    channel: 'web',
    self: false,
    danger: signs.length > 0,
    ...neighbourhoodOf(answers),
    person: {
      ...{
        concern,
        name,
        phone: phone.number,
        knows,
        street,
        houseNumber: houseNumber.houseNumber,
      },
      ...allNotes(houseNumber.note, phone.note),
      ...signsOf(signs),
    },
    reporter: {
      ...contactOf(answers),
      ...allNotes(answers.myPhone.note, answers.myEmail.note),
      relation,
      ...(mayBeNamed === undefined ? {} : { mayBeNamed: mayBeNamed === 'yes' }),
    },
  };
}

/** Whoever writes is both: the person whom it is about, and who can be called back. */
function aboutMyself(answers: Answers, signs: string[]): NewReport {
  const { concern, callWhen, myName, myPhone, myEmail, street, houseNumber } = answers;
  const words = callWhen === undefined ? concern : `${concern}\n\n${callWhenOf(callWhen)}`;
  return {
    channel: 'web',
    self: true,
    danger: signs.length > 0,
    ...neighbourhoodOf(answers),
    person: {
      concern: words,
      name: myName,
      phone: myPhone.number,
      street,
      houseNumber: houseNumber.houseNumber,
      ...allNotes(houseNumber.note, myPhone.note, myEmail.note),
      ...signsOf(signs),
    },
    reporter: contactOf(answers),
  };
}

function neighbourhoodOf({ neighbourhood }: Answers): Pick<NewReport, 'neighbourhood'> {
  return neighbourhood === undefined ? {} : { neighbourhood };
}

function signsOf(signs: string[]): Pick<NewReport['person'], 'signs'> {
  return signs.length > 0 ? { signs } : {};
}

function contactOf({ myName, myPhone, myEmail }: Answers): NewReport['reporter'] {
  return { name: myName, phone: myPhone.number, email: myEmail.email };
}
