import { type CaseView, contactKinds, type NewWishes, PersonWishes, petKinds } from '#casework';
import { withoutUndefined } from '#kernel';
import type { z } from 'zod';
import { hourFields, hoursIn, hoursShown } from '../volunteers/hours-field.ts';
import { interestIds, languageCodes } from '../words/wish-words.ts';
import { optionalChoice, text, ticks, yesOrNo } from './form-pieces.ts';
import type { TypedForm } from './typed-form.ts';

/** What the person wishes, as fields. */
export const wishFields = {
  contact: ticks(contactKinds),
  transport: yesOrNo,
  ...hourFields(),
  languages: ticks(languageCodes),
  gender: optionalChoice(['man', 'vrouw']),
  pets: yesOrNo,
  petKinds: ticks(petKinds),
  allergies: text(200),
  stairs: yesOrNo,
  smoke: yesOrNo,
  hearing: optionalChoice(['good', 'hard']),
  memory: optionalChoice(['good', 'forgets']),
  interests: ticks(interestIds),
  gives: text(200),
  notWelcome: text(500),
  humanLine: text(60),
};

type Typed = z.output<z.ZodObject<typeof wishFields>>;

/** What was filled in, as the case keeps it. */
export function wishesIn(typed: Typed): NewWishes {
  const { contact, transport, languages, gender, petKinds: kinds, allergies, stairs } = typed;
  const { smoke, hearing, memory, interests, gives, notWelcome, humanLine } = typed;
  const pets = typed.pets ?? (kinds.length > 0 ? true : undefined);
  return {
    ...{ contact, languages: [...languages], petKinds: kinds, interests: [...interests] },
    hours: hoursIn(typed),
    ...withoutUndefined({ transport, gender, pets, allergies, stairs, smoke, hearing, memory }),
    ...withoutUndefined({ gives, notWelcome, humanLine }),
  };
}

/** Those fields as they stand before anybody types. */
export function wishesShown(wishes: CaseView['wishes'] = PersonWishes.parse({})): TypedForm {
  const { contact, languages, petKinds: kinds, interests } = wishes;
  return {
    ...{ contact, languages, petKinds: kinds, interests },
    ...hoursShown(wishes.hours),
    ...{ transport: yesNo(wishes.transport), pets: yesNo(wishes.pets) },
    ...{ stairs: yesNo(wishes.stairs), smoke: yesNo(wishes.smoke) },
    ...{ gender: one(wishes.gender), allergies: one(wishes.allergies) },
    ...{ hearing: one(wishes.hearing), memory: one(wishes.memory), gives: one(wishes.gives) },
    ...{ notWelcome: one(wishes.notWelcome), humanLine: one(wishes.humanLine) },
  };
}

function one(value: string | undefined): string[] {
  return [value ?? ''];
}

function yesNo(value: boolean | undefined): string[] {
  return value === undefined ? [''] : [value ? 'yes' : 'no'];
}
