import { type City, isNeighbourhood } from '#geography';
import { channels, type NewReport } from '#intake';
import { readPhone } from '#kernel';
import { z } from 'zod';

const tooLong = (max: number): string => `Hoogstens ${String(max)} tekens.`;
const text = (max: number): z.ZodString =>
  z.string({ error: 'Dit moet tekst zijn.' }).trim().max(max, tooLong(max));
const yesOrNo = z.boolean({ error: 'Dit moet true of false zijn.' });
const group = { error: 'Dit moet een object zijn.' };
const oneOf = <const Answers extends readonly string[]>(
  answers: Answers,
): z.ZodEnum<{ [Answer in Answers[number]]: Answer }> =>
  z.enum(answers, { error: `Kies een van: ${answers.join(', ')}.` });
const phone = text(120)
  .refine((typed) => typed === '' || readPhone(typed) !== undefined, 'Dit is geen telefoonnummer.')
  .meta({
    description: 'A number; what stands beside it («Zoon», «na 17u», «ext. 12») is kept as a note.',
  });
const email = text(200).refine(
  (typed) => typed === '' || z.email().safeParse(typed).success,
  'Dit is geen e-mailadres.',
);

const neighbourhoodIn = (city: City): z.ZodString =>
  text(60)
    .refine((id) => id === '' || isNeighbourhood(city, id), 'Deze wijk kennen we niet.')
    .meta({ description: `One of: ${city.neighbourhoods.map(({ id }) => id).join(', ')}` });

function subjectIn(city: City) {
  return z.object(
    {
      name: text(200).optional(),
      street: text(200).optional(),
      houseNumber: text(20).optional(),
      postcode: text(10).optional(),
      neighbourhood: neighbourhoodIn(city).optional(),
      phone: phone.optional(),
      knows: oneOf(['yes', 'no', 'unknown']).optional(),
    },
    group,
  );
}

const Reporter = z.object(
  {
    name: text(200).optional(),
    phone: phone.optional(),
    email: email.optional(),
    relation: text(200).optional(),
    mayBeNamed: yesOrNo.optional(),
  },
  group,
);

/** The body of `POST /api/v1/reports` in a city: whatever is wrong in it is found at once. */
export function reportBodyIn(city: City) {
  return z.object(
    {
      channel: oneOf(channels),
      self: yesOrNo.optional(),
      danger: yesOrNo.optional(),
      concern: text(4_000).min(1, 'Zeg in enkele woorden wat er is.'),
      subject: subjectIn(city).optional(),
      reporter: Reporter.optional(),
    },
    group,
  );
}
export type ReportBody = z.infer<ReturnType<typeof reportBodyIn>>;

export const ReceiptAnswer = z
  .object({
    reference: z.string(),
    code: z.string(),
    status: z.enum(['received', 'in_progress', 'closed']),
  })
  .meta({ id: 'Receipt' });

export const StateAnswer = z
  .object({
    reference: z.string(),
    status: z.enum(['received', 'in_progress', 'closed']),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'ReportState' });

export const ProblemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

/** A body as intake takes it: empty fields are absent, numbers are E.164. */
export function newReportOf(body: ReportBody): NewReport {
  const { neighbourhood, ...subject } = body.subject ?? {};
  return {
    channel: body.channel,
    self: body.self ?? false,
    danger: body.danger ?? false,
    ...(given(neighbourhood) === undefined ? {} : { neighbourhood: given(neighbourhood) }),
    person: { concern: body.concern, ...filled({ ...subject, ...phoneOf(subject.phone) }) },
    reporter: filled({ ...body.reporter, ...phoneOf(body.reporter?.phone) }),
  } as NewReport;
}

function phoneOf(typed: string | undefined): { phone?: string; note?: string | undefined } {
  const read = typed === undefined ? undefined : readPhone(typed);
  return read === undefined ? {} : { phone: read.number, note: read.note };
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function filled(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}
