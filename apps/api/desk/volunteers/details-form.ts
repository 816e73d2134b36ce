import { type City, isNeighbourhood } from '#geography';
import { type LocalDate, readDay } from '#kernel';
import type { AwayDays, VolunteerDetails } from '#volunteers';
import { z } from 'zod';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import { optionalChoice, phone, required, text, ticks } from '../forms/form-pieces.ts';
import type { TypedForm } from '../forms/typed-form.ts';
import { roleName } from '../words/state-words.ts';
import { abilityChoices, roleChoices } from '../words/volunteer-words.ts';
import { interestIds, languageCodes, languageName } from '../words/wish-words.ts';
import { hourFields, hoursIn, hoursShown } from './hours-field.ts';

/** Nobody is away more often than she can write on so many lines. */
const MOST_AWAY = 20;
const abilities = abilityChoices.map(({ value }) => value);
const one = z.array(z.string()).default([]);

/** All that is known of a volunteer, as one of us fills it in. An empty field empties what was known. */
export function detailsFields(city: City) {
  const ids = city.neighbourhoods.map(({ id }) => id);
  return z
    .object({
      name: required(200, 'Vul de naam in.'),
      phone,
      email: text(200),
      street: text(200),
      houseNumber: text(20),
      neighbourhood: required(60, 'Kies de wijk.').refine(
        (id) => isNeighbourhood(city, id),
        'Deze wijk kennen we niet.',
      ),
      alsoIn: ticks(ids),
      streets: text(500),
      roles: ticks(roleChoices(city).map(({ value }) => value)).refine(
        (roles) => roles.length > 0,
        'Kies minstens één rol.',
      ),
      languages: ticks(languageCodes).refine(
        (languages) => languages.length > 0,
        'Kies minstens één taal.',
      ),
      gender: optionalChoice(['man', 'vrouw']),
      abilities: ticks(abilities),
      ...hourFields(),
      away: text(1_000).transform(readAway),
      interests: ticks(interestIds),
      likes: text(500),
      ratherNot: text(500),
      allergies: text(500),
      remark: text(1_000),
      maxMatches: one.transform(([first = ''], context) => {
        const most = /^\d$/.test(first) ? Number(first) : undefined;
        if (most === undefined) {
          context.addIssue({ code: 'custom', message: 'Vul een cijfer in, van 0 tot 9.' });
          return z.NEVER;
        }
        return most;
      }),
    })
    .transform((typed): VolunteerDetails => {
      const can = (ability: (typeof abilities)[number]): boolean =>
        typed.abilities.includes(ability);
      const { name, email, street, houseNumber, neighbourhood, alsoIn, streets, roles } = typed;
      const { languages, gender, away, interests, likes, ratherNot, allergies, maxMatches } = typed;
      return {
        ...{ name, email, street, houseNumber, neighbourhood, alsoIn, streets, roles },
        ...{ languages, gender, away, interests, likes, ratherNot, allergies, maxMatches },
        phone: typed.phone?.number,
        remark: withPhoneNote(typed.remark, typed.phone?.note),
        hours: hoursIn(typed),
        ...{ canPets: can('canPets'), canStairs: can('canStairs'), canSmoke: can('canSmoke') },
        ...{ byPhone: can('byPhone'), atHome: can('atHome'), hasCar: can('hasCar') },
        ...{ minor: can('minor'), onProbation: can('onProbation') },
      };
    });
}

/** What stood beside the number is kept. */
function withPhoneNote(remark: string | undefined, note: string | undefined): string | undefined {
  const beside = note === undefined ? undefined : `Bij het nummer: ${note}`;
  const all = [remark, beside].filter((part) => part !== undefined);
  return all.length === 0 ? undefined : all.join('\n');
}

/** «12/12/2026 - 3/1/2027», one line for each. */
function readAway(typed: string | undefined, context: z.RefinementCtx): AwayDays[] {
  const lines = (typed ?? '').split('\n').filter((line) => line.trim() !== '');
  const days = lines.slice(0, MOST_AWAY).map((line) => {
    const [from = '', to = from] = line.split(/ (?:-|–|tot) /u);
    const [first, last] = [dayIn(from), dayIn(to)];
    return first === undefined || last === undefined || last < first
      ? undefined
      : { from: first, to: last };
  });
  if (days.includes(undefined) || lines.length > MOST_AWAY) {
    const message = 'Schrijf elke periode op een lijn, met het jaar erbij: 12/12/2026 - 3/01/2027.';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return days.filter((one) => one !== undefined);
}

function dayIn(typed: string): LocalDate | undefined {
  const found = readDay(typed.trim());
  return found === undefined || found === 'impossible' || found === 'without-year'
    ? undefined
    : found;
}

/** The form as it stands before anybody types. */
export function detailsShown(details: VolunteerDetails): TypedForm {
  const { name, email, street, houseNumber, likes, ratherNot, allergies, remark } = details;
  const lone = { name, email, street, houseNumber, likes, ratherNot, allergies, remark };
  return {
    ...Object.fromEntries(Object.entries(lone).map(([field, value]) => [field, [value ?? '']])),
    phone: [dutchPhone(details.phone)],
    ...{ neighbourhood: [details.neighbourhood], alsoIn: details.alsoIn },
    ...{ streets: [details.streets ?? ''], roles: details.roles, languages: details.languages },
    gender: [details.gender ?? ''],
    abilities: abilities.filter((ability) => details[ability]),
    ...hoursShown(details.hours),
    away: [details.away.map(sayAway).join('\n')],
    interests: details.interests,
    maxMatches: [String(details.maxMatches)],
  };
}

export function sayAway({ from, to }: AwayDays): string {
  return from === to ? dutchDay(from) : `${dutchDay(from)} - ${dutchDay(to)}`;
}

function dutchDay(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))}/${month}/${year}`;
}

/** The names of what is kept, as the desk says them. */
export const detailLabels: Readonly<Record<keyof VolunteerDetails, string>> = {
  ...{ name: 'Naam', phone: 'Telefoon', email: 'E-mail', street: 'Straat' },
  ...{ houseNumber: 'Huisnummer', neighbourhood: 'Wijk', alsoIn: 'Ook in', streets: 'Straten' },
  ...{ roles: 'Rollen', languages: 'Talen', gender: 'Man of vrouw', hours: 'Uren' },
  ...{ away: 'Kan niet op', interests: 'Houdt van', likes: 'Doet graag' },
  ...{ ratherNot: 'Liever niet', allergies: 'Allergieën', remark: 'Opmerking' },
  ...{ maxMatches: 'Hoogstens', canPets: 'Kan bij huisdieren', canStairs: 'Kan trappen doen' },
  ...{ canSmoke: 'Kan bij wie rookt', byPhone: 'Wil bellen', atHome: 'Wil aan huis gaan' },
  ...{ hasCar: 'Heeft een auto', minor: 'Jonger dan 18', onProbation: 'Op proef' },
};

/** A field of the form, in words, where two people changed it at once. */
export function sayTyped(field: string, values: readonly string[], city: City): string {
  const says: Readonly<Record<string, (value: string) => string>> = {
    neighbourhood: (id) => city.neighbourhoods.find((each) => each.id === id)?.name ?? id,
    alsoIn: (id) => city.neighbourhoods.find((each) => each.id === id)?.name ?? id,
    roles: (role) => roleName(city, role),
    languages: languageName,
    abilities: (value) => abilityChoices.find((each) => each.value === value)?.text ?? value,
  };
  return values.map((value) => says[field]?.(value) ?? value).join(', ');
}
