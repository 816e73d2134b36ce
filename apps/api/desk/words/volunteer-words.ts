import type { City } from '#geography';
import type { LocalDate, WeeklyHours } from '#kernel';
import type {
  DetailNeeded,
  JoinStep,
  MatchEnd,
  PlannedPause,
  VolunteerEventKind,
  VolunteerSource,
  VolunteerState,
  VolunteerWay,
} from '#volunteers';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';
import type { Badge } from './state-words.ts';
import { type Choice, weekdays } from './wish-words.ts';

export const volunteerStates: Readonly<Record<VolunteerState, Badge>> = {
  joining: { text: 'nog niet begonnen', kind: 'new' },
  active: { text: 'actief', kind: 'good' },
  paused: { text: 'in pauze', kind: 'quiet' },
  away: { text: 'afwezig', kind: 'quiet' },
  suspended: { text: 'geschorst', kind: 'urgent' },
  ended: { text: 'gestopt', kind: 'quiet' },
};

/** Who texted STOP: only a call reaches this volunteer. */
export const wantsNoTexts: Badge = { text: 'wil geen sms: bel', kind: 'urgent' };

const neededWords: Readonly<Record<DetailNeeded, string>> = {
  phone: 'nummer',
  roles: 'rol',
  hours: 'uren',
  way: 'bellen of aan huis',
};

/** What is missing before anything can be asked: «ontbreekt nog: uren, rol»; nothing where all is known. */
export function sayMissing(missing: readonly DetailNeeded[]): Badge[] {
  const words = missing.map((detail) => neededWords[detail]).join(', ');
  return words === '' ? [] : [{ text: `ontbreekt nog: ${words}`, kind: 'urgent' }];
}

/** What is done in a step, and how it reads once it is behind her. */
export const stepWords: Readonly<
  Record<JoinStep, { readonly todo: string; readonly done: string }>
> = {
  talk: { todo: 'Een gesprek', done: 'Gesprek gehad' },
  information: { todo: 'De informatienota geven', done: 'Informatienota gekregen' },
  agreement: { todo: 'De afspraken laten tekenen', done: 'Afspraken getekend' },
  screening: { todo: 'Het uittreksel zien', done: 'Uittreksel gezien, geschikt' },
  learning: { todo: 'De vijf vragen overlopen', done: 'Vijf vragen geleerd' },
};

export const sourceWords: Readonly<Record<VolunteerSource, string>> = {
  page: 'via de website',
  phone: 'via de telefoon',
  vrijwilligerscentrale: 'via de vrijwilligerscentrale',
  buurtcomite: 'via een buurtcomité',
  reporter: 'was eerst melder',
  other: 'via een andere weg',
};

const wayWords: Readonly<Record<VolunteerWay, string>> = {
  desk: 'aan de balie',
  page: 'op de website',
  phone: 'aan de telefoon',
  sms: 'per sms',
  link: 'via de persoonlijke link',
  file: 'uit een bestand',
  itself: 'vanzelf',
};

const endWords: Readonly<Record<MatchEnd, string>> = {
  as_agreed: 'zoals afgesproken',
  person_stops: 'de persoon stopt',
  volunteer_stops: 'de vrijwilliger stopt',
  no_click: 'het klikte niet',
  moved_or_died: 'verhuisd of overleden',
  seat_freed: 'de plaats kwam weer vrij',
  case_closed: 'het dossier is afgerond',
  suspended: 'de vrijwilliger is geschorst',
  other: 'een andere reden',
};

export function sayMatchEnd(reason: MatchEnd): string {
  return endWords[reason];
}

const eventTitles: Readonly<Record<VolunteerEventKind, string>> = {
  came: 'Meldde zich aan',
  talk: stepWords.talk.done,
  information: stepWords.information.done,
  agreement: stepWords.agreement.done,
  screening: stepWords.screening.done,
  learning: stepWords.learning.done,
  moved: 'Andere toestand',
  changed: 'Gegevens gewijzigd',
  noted: 'Notitie',
  match_began: 'Match begonnen',
  match_ended: 'Match beëindigd',
  buddy: 'Geen buddy meer',
  meant: 'De persoon vertelde wat het betekende',
  texted: 'Een medewerker schreef een sms',
};

/** Until when a pause lasts, the last day with it: the same everywhere that it is read. */
export function sayPauseEnd(lastDay: LocalDate): string {
  return `tot en met ${dutchDateWithYear(lastDay)}`;
}

/** How she stands beside her state by the days on which she cannot. */
export function sayPlannedPause({ isNow, from, to }: PlannedPause): string {
  const end = dutchDateWithYear(to);
  return isNow
    ? `kan niet tot en met ${end}`
    : `pauze gepland van ${dutchDateWithYear(from)} tot en met ${end}`;
}

/** The title of a line on her page, with the states that it is about. */
export function sayVolunteerEvent(
  kind: VolunteerEventKind,
  way: VolunteerWay,
  refs: Readonly<Record<string, string>>,
): string {
  const { to = '', from = '', version = '', holdsUntil = '' } = refs;
  const said: Partial<Record<VolunteerEventKind, string>> = {
    ...('buddyId' in refs ? { buddy: 'Kreeg een buddy' } : {}),
    moved: `Van «${sayState(from)}» naar «${sayState(to)}»`,
    information: `${stepWords.information.done} (versie ${version})`,
    screening: `${stepWords.screening.done}, geldig tot en met ${dutchDateWithYear(holdsUntil)}`,
  };
  return `${said[kind] ?? eventTitles[kind]}, ${wayWords[way]}`;
}

function sayState(state: string): string {
  return (volunteerStates as Readonly<Record<string, Badge>>)[state]?.text ?? state;
}

/** What a volunteer may do in this city. */
export function roleChoices({ roles }: Pick<City, 'roles'>): readonly Choice[] {
  return Object.entries(roles).map(([value, { name }]) => ({ value, text: name }));
}

/** What a volunteer can do or does not mind, as boxes. */
export const abilityChoices = [
  { value: 'canPets', text: 'Kan bij huisdieren' },
  { value: 'canStairs', text: 'Kan trappen doen' },
  { value: 'canSmoke', text: 'Kan bij wie rookt' },
  { value: 'byPhone', text: 'Wil bellen' },
  { value: 'atHome', text: 'Wil aan huis gaan' },
  { value: 'hasCar', text: 'Heeft een auto' },
  { value: 'minor', text: 'Jonger dan 18' },
  { value: 'onProbation', text: 'Op proef' },
] as const;

/** «ma 13:00-17:00, do 9:00-12:00» */
export function sayHours(hours: readonly WeeklyHours[]): string {
  return weekdays
    .flatMap(({ day, name }) => {
      const on = hours.filter(({ weekday }) => weekday === day);
      return on.length === 0 ? [] : [`${name} ${on.map(sayStretch).join(' en ')}`];
    })
    .join(', ');
}

/** «13:00-17:00» */
export function sayStretch({ from, to }: Pick<WeeklyHours, 'from' | 'to'>): string {
  return `${from}-${to}`;
}
