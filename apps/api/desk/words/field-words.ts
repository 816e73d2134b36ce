import type { KeptField } from '#casework';
import type { City } from '#geography';
import type { WeeklyHours } from '#kernel';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import { sayYesNo } from './state-words.ts';
import { sayHours } from './volunteer-words.ts';
import {
  ageChoices,
  type Choice,
  contactChoices,
  hazardChoices,
  hearingChoices,
  languageName,
  memoryChoices,
  petChoices,
  sayChosen,
  weekdays,
} from './wish-words.ts';

/** What is kept of a person, by its name in the case, as the desk says it. */
export const fieldLabels: Readonly<Record<KeptField, string>> = {
  name: 'Naam',
  phone: 'Telefoon',
  street: 'Straat',
  houseNumber: 'Huisnummer',
  postcode: 'Postcode',
  neighbourhood: 'Wijk',
  note: 'Stond bij nummer of adres',
  safeContact: 'Veilig contact',
  needsProfessional: 'Wie mag langsgaan',
  livesWithOthers: 'Wie woont er nog',
  ...{ under18: 'Leeftijd', hazards: 'Gevaar', hazardNote: 'Bij dat gevaar' },
  ...{ contact: 'Soort contact', transport: 'Vervoer nodig', petKinds: 'Welke dieren' },
  ...{ allergies: 'Allergieën van de persoon', hearing: 'Gehoor', memory: 'Geheugen' },
  ...{ gives: 'Kan zelf geven', notWelcome: 'Mag niet komen' },
  languages: 'Talen',
  gender: 'Man of vrouw',
  pets: 'Huisdieren',
  stairs: 'Trappen',
  smoke: 'Rokers in huis',
  hours: 'Uren',
  interests: 'Begin over',
  humanLine: 'Zin voor het aanbod',
};

type Say = (values: readonly string[], city: Pick<City, 'neighbourhoods'>) => string;

const chosen =
  (choices: readonly Choice[]): Say =>
  (values) =>
    sayChosen(choices, values);

const yesOrNo: Say = ([first = '']) => (first === '' ? '' : sayYesNo(first === 'yes'));

/** A value that needs no other words stands as it is. */
const sayings: Readonly<Partial<Record<string, Say>>> = {
  neighbourhood: ([first = ''], { neighbourhoods }) =>
    neighbourhoods.find(({ id }) => id === first)?.name ?? first,
  phone: (values) => values.map(dutchPhone).join(', '),
  needsProfessional: ([first]) => (first === 'yes' ? 'alleen een professional' : ''),
  livesWithOthers: ([first]) => (first === 'yes' ? 'er woont nog iemand' : ''),
  languages: (values) => values.map(languageName).join(', '),
  gender: ([first = '']) => (first === '' ? '' : `liever een ${first}`),
  ...{ under18: chosen(ageChoices), hazards: chosen(hazardChoices) },
  ...{ contact: chosen(contactChoices), petKinds: chosen(petChoices), transport: yesOrNo },
  ...{ hearing: chosen(hearingChoices), memory: chosen(memoryChoices) },
  ...{ pets: yesOrNo, stairs: yesOrNo, smoke: yesOrNo },
  hours: (values) => sayHours(values.flatMap((value) => hoursFrom(value) ?? [])),
};

/** As the history keeps them: «3-13:00-17:00». */
function hoursFrom(value: string): WeeklyHours | undefined {
  const [day, from = '', to = ''] = value.split('-');
  const found = weekdays.find((each) => String(each.day) === day);
  return found === undefined ? undefined : { weekday: found.day, from, to };
}

/** Its values in words; "" for nothing. */
export function sayField(
  field: string,
  values: readonly string[],
  city: Pick<City, 'neighbourhoods'>,
): string {
  return sayings[field]?.(values, city) ?? values.join(', ');
}
