import { type City, isNeighbourhood } from '#geography';
import {
  type DayPart,
  type E164,
  hoursOf,
  type Language,
  languages as ours,
  mayBeCalledBack,
  type Weekday,
  type WeeklyHours,
} from '#kernel';
import type { VolunteerDetails, WishToHelp } from '#volunteers';
import { z } from 'zod';
import { languageCodes } from '../../desk/words/wish-words.ts';
import { emailIfKnown, orFault, phoneIfKnown } from '../forms/if-known.ts';
import { type Fields, readChoices, readFields } from '../forms/read-fields.ts';
import type { FieldFault } from '../forms/report-form.ts';
import { noteOf } from './shown-back.ts';
import { heardChoices, joinTexts, type JoinTexts, type When, whenChoices } from './texts.ts';

const MOST = { line: 200, remark: 1_000 };

const lines = ['name', 'phone', 'email', 'neighbourhood', 'source', 'remark'] as const;
const boxes = ['roles', 'languages', 'when', 'young'] as const;

/** What was typed and ticked, not checked yet; it is shown back as it is. */
export interface TypedWish {
  readonly language: Language;
  readonly fields: Fields<(typeof lines)[number]>;
  readonly ticked: Readonly<Record<(typeof boxes)[number], readonly string[]>>;
}

export type CheckedWish =
  | { readonly kind: 'right'; readonly wish: WishToHelp }
  | { readonly kind: 'wrong'; readonly faults: readonly FieldFault[] };

/** From `?taal=` or the form; Dutch where it is none of ours. */
export function languageFrom(text: unknown): Language {
  return ours.find((one) => one === text) ?? 'nl';
}

export function readWish(body: unknown): TypedWish {
  const ticked = boxes.map((name) => [name, readChoices(body, name).slice(0, 30)]);
  return {
    language: languageFrom(readFields(body, ['taal']).taal),
    fields: readFields(body, lines),
    ticked: Object.fromEntries(ticked) as TypedWish['ticked'],
  };
}

/** The form without a word in it, in one language. */
export function emptyWish(language: Language): TypedWish {
  return { ...readWish(undefined), language };
}

/** A wish as it is kept, or all that is still wrong, in the order of the questions. */
export function checkWish(typed: TypedWish, city: City): CheckedWish {
  const { faults } = joinTexts[typed.language];
  const parsed = schemaFor(faults, city).safeParse({ ...typed.fields, ...typed.ticked });
  if (!parsed.success) {
    const found = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      text: message,
    }));
    return { kind: 'wrong', faults: found };
  }
  const { source = 'page' } = parsed.data;
  const details = detailsOf(parsed.data, city);
  return { kind: 'right', wish: { details, source, note: noteOf(typed, city) } };
}

function schemaFor(faults: JoinTexts['faults'], city: City) {
  const line = z.string().max(MOST.line, faults.tooLong(MOST.line));
  return z.object({
    name: line.min(1, faults.noName),
    phone: line.transform(orFault(reachable, faults.noPhone)),
    email: line.transform(orFault(emailIfKnown, faults.noEmail)),
    neighbourhood: line.refine((id) => isNeighbourhood(city, id), faults.noNeighbourhood),
    roles: among(Object.keys(city.roles)),
    languages: among(languageCodes).refine((codes) => codes.length > 0, faults.noLanguage),
    when: among(whenChoices),
    source: z.string().transform((text) => heardChoices.find((one) => one === text)),
    young: among(['yes']),
    remark: z.string().max(MOST.remark, faults.tooLong(MOST.remark)),
  });
}

/** An answer that we did not offer is none. */
function among<Answer extends string>(
  answers: readonly Answer[],
): z.ZodType<Answer[], readonly string[]> {
  return z
    .array(z.string())
    .readonly()
    .transform((given) => answers.filter((answer) => given.includes(answer)));
}

/** A number that we can ring through the hotline, with what stood beside it. */
function reachable(typed: string): { readonly number: E164; readonly note?: string } | undefined {
  const { number, note } = phoneIfKnown(typed) ?? {};
  if (number === undefined || !mayBeCalledBack(number)) {
    return undefined;
  }
  return note === undefined ? { number } : { number, note };
}

type Answers = z.infer<ReturnType<typeof schemaFor>>;

/** What she was not asked counts as no until somebody asks her in the talk. */
function detailsOf(answers: Answers, city: City): WishToHelp['details'] {
  const { name, phone, email, neighbourhood, roles, languages, when, young, remark } = answers;
  const remarks = [remark, phone.note, email.note].filter((one) => one !== undefined && one !== '');
  const unasked = {
    ...{ street: undefined, houseNumber: undefined, likes: undefined, ratherNot: undefined },
    ...{ allergies: undefined, streets: undefined, gender: undefined, alsoIn: [], away: [] },
    ...{ canPets: false, canStairs: false, canSmoke: false, byPhone: false, atHome: false },
    ...{ hasCar: false, interests: [], onProbation: false },
  } satisfies Partial<VolunteerDetails>;
  return {
    ...unasked,
    ...{ name, phone: phone.number, email: email.email, neighbourhood, roles, languages },
    remark: remarks.length === 0 ? undefined : remarks.join('\n'),
    hours: when.flatMap(hoursIn),
    maxMatches: city.matching.perVolunteer.activeMatches,
    minor: young.length > 0,
  };
}

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const weekend: readonly Weekday[] = [6, 7];
const daytime: readonly DayPart[] = ['morning', 'afternoon'];

/** What she said roughly, in the hours in which visits are. */
function hoursIn(when: When): WeeklyHours[] {
  return when === 'weekend'
    ? weekend.flatMap((weekday) => daytime.map((part) => hoursOf({ weekday, part })))
    : workdays.map((weekday) => hoursOf({ weekday, part: when }));
}
