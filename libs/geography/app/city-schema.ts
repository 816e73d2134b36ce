import { isGsm7, languages, parseLocalDate } from '#kernel';
import { z } from 'zod';
import { type City, reaches } from '../domain/city.ts';

const words = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens');
const count = z.int().min(1);
const share = z.number().min(0).max(1);
const postcode = z.string().regex(/^\d{4}$/, 'a postcode of four digits');
const shownNumber = z.string().regex(/^\d[\d ]*\d$/, 'digits and spaces');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as 08:30');

const hours = z.strictObject({
  days: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).min(1),
  from: timeOfDay,
  to: timeOfDay,
});

const signpost = z.strictObject({ id, number: shownNumber, name: words, says: words });

const neighbourhood = z.strictObject({
  id,
  name: words,
  area: id,
  residents: z.int().min(0),
  postcodes: z.array(postcode).min(1),
  centre: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
});

/** A text to a volunteer holds it beside a line about the person. */
const offered = words.max(60).refine(isGsm7, 'characters that a text message can hold');

const role = z.strictObject({
  name: words,
  invites: z.strictObject({ nl: words, fr: words, en: words }),
  offers: offered,
  offersAloud: z.strictObject({ fr: words.optional(), en: words.optional() }).optional(),
  usualTask: z.enum(['lasting', 'single', 'urgent']),
  mayHaveReported: z.boolean(),
  reach: z.array(z.enum(reaches)).min(1),
  distanceCountsByPhone: z.boolean(),
  firstVisitInPairs: z.boolean(),
  confirmationRequired: z.boolean(),
  screeningRequired: z.boolean(),
  // the law on volunteers (3 July 2005) allows none younger
  minimumAge: z.int().min(15),
  visitMinutes: count,
  answerWithinHours: z.strictObject({ lasting: count, single: count, urgent: count }),
});

const matching = z.strictObject({
  weights: z.strictObject({
    near: share,
    times: share,
    firstLanguage: share,
    answering: share,
    elsewhere: share,
  }),
  answeringPrior: z.strictObject({ yes: z.number().positive(), no: z.number().positive() }),
  loadPenalty: z.strictObject({ perRecentOffer: share, perActiveMatch: share }),
  waves: z.strictObject({
    chanceOfYes: share,
    offersPerWave: count,
    waves: count,
    people: count,
    lasting: z.strictObject({ offersPerWave: count, waves: count }),
  }),
  perVolunteer: z.strictObject({
    offersIn7Days: count,
    restHours: z.number().min(0),
    activeMatches: count,
  }),
});

const euro = z.number().positive();
const date = z.string().transform((text, context) => {
  const found = parseLocalDate(text);
  if (found === undefined) {
    context.addIssue({ code: 'custom', message: 'a day as 2027-01-31' });
    return z.NEVER;
  }
  return found;
});

const reimbursement = z.strictObject({
  year: z.int(),
  perDay: euro,
  perYear: euro,
  kilometres: count,
  confirmed: z.boolean(),
  source: words,
  rates: z
    .array(
      z.strictObject({
        from: date,
        car: euro,
        bicycle: euro,
        confirmed: z.boolean(),
        source: words,
      }),
    )
    .min(1),
});

/** The shape of a city's file; what its parts say of one another is checked by `checkCity`. */
export const citySchema = z.strictObject({
  name: words,
  zone: z.string().refine(isZone, 'a time zone as Europe/Brussels'),
  languages: z.array(z.enum(languages)).min(1),
  sources: z.array(words),
  hotline: z.strictObject({ voice: shownNumber }),
  speech: z.boolean(),
  officeHours: hours,
  offerHours: hours,
  contactWithinWorkingDays: count,
  smsPerDay: count,
  smsCountries: z.array(z.string().regex(/^[A-Z]{2}$/, 'a country as BE')).min(1),
  signposts: z.record(z.enum(languages), z.array(signpost)),
  areas: z.array(z.strictObject({ id, name: words })).min(1),
  neighbourhoods: z.array(neighbourhood).min(1),
  borders: z.array(z.tuple([id, id])),
  streets: z.array(z.strictObject({ name: words, postcode, neighbourhood: id })),
  roles: z.record(id, role),
  matching,
  reimbursement: z.array(reimbursement).default([]),
  surePhrases: z.array(words).max(40).default([]),
}) satisfies z.ZodType<City>;

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
