import { type City, placesOf } from '#geography';
import {
  type AddressBoxes,
  type Id,
  type LocalDate,
  type NoDay,
  type NotedPhone,
  readDay,
  readPhone,
  twoNumbersIn,
} from '#kernel';
import { z } from 'zod';
import { houseNumberIfKnown, orFault, phoneIfKnown } from '../../public/forms/if-known.ts';
import { faults } from '../../public/texts.nl.ts';

const values = z.array(z.string()).default([]);
const one = values.transform(([first = '']) => first);

const tooLong = (most: number): string => `Maak dit korter: hoogstens ${String(most)} tekens.`;

/** A field that may stay empty: then it is undefined. */
export function text(most: number) {
  return one
    .pipe(z.string().max(most, tooLong(most)))
    .transform((typed) => (typed === '' ? undefined : typed));
}

/** @param fault what to say when it is empty */
export function required(most: number, fault: string) {
  return one.pipe(z.string().min(1, fault).max(most, tooLong(most)));
}

/** One of several answers that must be given. */
export function choice<Answer extends string>(answers: readonly Answer[], fault: string) {
  return one.transform((typed, context): Answer => {
    const found = answers.find((answer) => answer === typed);
    if (found === undefined) {
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }
    return found;
  });
}

/** One of several answers, or none. An answer that we did not offer is none. */
export function optionalChoice<Answer extends string>(answers: readonly Answer[]) {
  return one.transform((typed) => answers.find((answer) => answer === typed));
}

/** Ja, nee, or not answered. */
export const yesOrNo = optionalChoice(['yes', 'no']).transform((answer) =>
  answer === undefined ? undefined : answer === 'yes',
);

/** The boxes that were ticked, as far as we offered them. */
export function ticks<Answer extends string>(answers: readonly Answer[]) {
  return values.transform((typed) => answers.filter((answer) => typed.includes(answer)));
}

/** One box: ticked or not. */
export const ticked = values.transform(({ length }) => length > 0);

/** Ids that were ticked; whatever is no id is left out. */
export function tickedIds<Kind extends string>(id: z.ZodType<Id<Kind>, Id<Kind>>) {
  return values.transform((typed) =>
    typed.flatMap((each) => {
      const parsed = id.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

/** A hidden id: nobody types it, so a wrong one says only that the page is out of date. */
export function hiddenId<Kind extends string>(
  id: z.ZodType<Id<Kind>, Id<Kind>>,
  fault = 'Deze pagina is te oud. Laad ze opnieuw.',
) {
  return one.transform((typed, context): Id<Kind> => {
    const parsed = id.safeParse(typed);
    if (!parsed.success) {
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }
    return parsed.data;
  });
}

const HAS_DIGIT = /\p{N}/u;
const wrongPhone = 'Dit nummer klopt niet. Kijk na of er geen cijfer te veel of te weinig staat.';
const noPhone =
  'Hier kan alleen een nummer staan. Weet je geen ander nummer? Laat dan staan wat er stond.';

function numberIn(typed: string, context: z.RefinementCtx): NotedPhone | undefined {
  const read = readPhone(typed);
  if (typed !== '' && read === undefined) {
    context.addIssue({ code: 'custom', message: HAS_DIGIT.test(typed) ? wrongPhone : noPhone });
  }
  return read;
}

/** A telephone number as people write it, and what stood beside it. An empty field empties what was known. */
export const phone = one.transform(numberIn);

const ifKnown = one.pipe(z.string().max(200, tooLong(200)));

/** The same where nothing is known yet: «weet ik niet» and other words without a digit are no fault, and kept. */
export const phoneOrWords = ifKnown.transform(orFault(phoneIfKnown, wrongPhone));
export const houseNumberOrWords = ifKnown.transform(houseNumberIfKnown);

const noDay: Readonly<Record<NoDay, string>> = {
  impossible: 'Vul een datum in die bestaat. Schrijf eerst de dag, dan de maand: 12/01/2027.',
  'without-year': 'Schrijf het jaar erbij: 12/01/2027.',
};

function isNoDay(found: LocalDate | NoDay | undefined): found is NoDay {
  return found !== undefined && found in noDay;
}

/** A day as the browser's date field sends it, or as people write it where a browser has no such field. */
export const day = one.transform((typed, context) => {
  const found = typed === '' ? undefined : (readDay(typed) ?? 'impossible');
  if (isNoDay(found)) {
    context.addIssue({ code: 'custom', message: noDay[found] });
    return undefined;
  }
  return found;
});

/** An hour as the browser's time field sends it, "14:30", or as people write it, "14.30" or "14u30". */
export const hour = one.transform((typed, context) => {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.uh](\d{2})$/i.exec(typed) ?? [];
  const exists = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
  if (typed !== '' && !exists) {
    context.addIssue({ code: 'custom', message: 'Vul een uur in, bijvoorbeeld 14:30.' });
  }
  return exists ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
});

/** Asks which number it is, where one stands in the street and another in its own box, both just typed. */
export function oneNumber(city: City, stored: AddressBoxes = {}) {
  return (
    typed: { personStreet?: string | undefined; personHouseNumber?: string | undefined },
    context: z.core.$RefinementCtx,
  ): void => {
    const boxes = { street: typed.personStreet, houseNumber: typed.personHouseNumber };
    const two = twoNumbersIn(boxes, placesOf(city), stored);
    if (two !== undefined) {
      const message = faults.twoNumbers(two);
      context.addIssue({ code: 'custom', path: ['personHouseNumber'], message });
    }
  };
}
