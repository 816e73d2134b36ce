import type { City } from '#geography';
import type { AccountId, CaseId, E164, LocalDate, WeeklyHours } from '#kernel';
import {
  type AwayDays,
  type JoinStep,
  joinSteps,
  type MatchView,
  type VolunteerEventView,
  volunteerMoves,
  type VolunteerState,
  type VolunteerView,
  plannedPause,
} from '#volunteers';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import type { TimelineItem } from '../cases/timeline-view.ts';
import { roleName } from '../words/state-words.ts';
import {
  abilityChoices,
  sayHours,
  sayMatchEnd,
  sayMissing,
  sayPauseEnd,
  sayPlannedPause,
  sayVolunteerEvent,
  sourceWords,
  stepWords,
  volunteerStates,
  wantsNoTexts,
} from '../words/volunteer-words.ts';
import { type Choice, languageName } from '../words/wish-words.ts';
import { detailLabels, sayAway } from './details-form.ts';

interface Row {
  readonly label: string;
  readonly value: string;
}

/** What stands on top of a volunteer's page. */
export function headOf(
  view: VolunteerView,
  { today, optedOut }: { readonly today: LocalDate; readonly optedOut: boolean },
): object {
  const { state, pausedThrough, numberBad, screenedUntil, details, source, joinedAt, missing } =
    view;
  const ended = screenedUntil !== undefined && screenedUntil < today;
  const planned = plannedPause(details.away, today);
  const badges = [
    volunteerStates[state],
    ...(pausedThrough === undefined ? [] : [quiet(sayPauseEnd(pausedThrough))]),
    ...(planned === undefined ? [] : [quiet(sayPlannedPause(planned))]),
    ...(details.onProbation ? [quiet('op proef')] : []),
    ...(optedOut ? [wantsNoTexts] : []),
    ...(numberBad ? [{ text: 'nummer werkt niet', kind: 'urgent' }] : []),
    ...sayMissing(missing),
    ...(ended ? [{ text: 'screening verlopen', kind: 'urgent' }] : []),
  ];
  return { badges, came: `Kwam ${sourceWords[source]}, op ${dutchDateWithYear(joinedAt)}.` };
}

const quiet = (text: string): { text: string; kind: string } => ({ text, kind: 'quiet' });

/** What is known of her, for a reader: nothing that is empty. */
export function rowsOf({ details, screenedUntil }: VolunteerView, city: City): Row[] {
  const nameOf = (id: string): string =>
    city.neighbourhoods.find((each) => each.id === id)?.name ?? id;
  const address = [details.street, details.houseNumber].filter((part) => part !== undefined);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [detailLabels.phone, dutchPhone(details.phone)],
    [detailLabels.email, details.email],
    ['Adres', address.join(' ')],
    [detailLabels.neighbourhood, nameOf(details.neighbourhood)],
    [detailLabels.alsoIn, details.alsoIn.map(nameOf).join(', ')],
    [detailLabels.streets, details.streets],
    [detailLabels.roles, details.roles.map((role) => roleName(city, role)).join(', ')],
    [detailLabels.languages, details.languages.map(languageName).join(', ')],
    [detailLabels.gender, details.gender],
    [
      'Wat kan',
      abilityChoices
        .filter(({ value }) => details[value])
        .map(lower)
        .join(', '),
    ],
    [detailLabels.hours, sayHours(details.hours)],
    [detailLabels.away, details.away.map(sayAway).join('\n')],
    [detailLabels.interests, details.interests.join(', ')],
    [detailLabels.likes, details.likes],
    [detailLabels.ratherNot, details.ratherNot],
    [detailLabels.allergies, details.allergies],
    [detailLabels.maxMatches, sayMost(details.maxMatches)],
    ['Screening', screenedUntil && `geldig tot en met ${dutchDateWithYear(screenedUntil)}`],
    [detailLabels.remark, details.remark],
  ];
  return rows.flatMap(([label, value = '']) => (value === '' ? [] : [{ label, value }]));
}

const lower = ({ text }: { readonly text: string }): string =>
  text.charAt(0).toLowerCase() + text.slice(1);

function sayMost(count: number): string {
  return `${String(count)} ${count === 1 ? 'persoon' : 'personen'} tegelijk`;
}

/** The steps on her way, each with whether it is behind her, and since when. */
export function stepsOf({ steps, ahead, screenedUntil }: VolunteerView): object[] {
  const at: Readonly<Record<JoinStep, Date | null>> = {
    ...{ talk: steps.talkedAt, information: steps.informedAt, agreement: steps.agreedAt },
    ...{ learning: steps.learntAt, screening: null },
  };
  const since = (step: JoinStep): string => dutchDateWithYear(at[step]);
  const screening =
    screenedUntil === undefined
      ? 'niet nodig'
      : `geldig tot en met ${dutchDateWithYear(screenedUntil)}`;
  return joinSteps.map((step) =>
    ahead.includes(step)
      ? { title: stepWords[step].todo, text: 'nog te doen' }
      : { title: stepWords[step].done, text: step === 'screening' ? screening : since(step) },
  );
}

/** What happened with her, the newest first. */
export function eventItems(
  events: readonly VolunteerEventView[],
  names: ReadonlyMap<AccountId, string>,
): TimelineItem[] {
  return events.map(({ at, kind, way, accountId, refs, words, changes }) => ({
    at,
    title: sayVolunteerEvent(kind, way, refs),
    ...(accountId === undefined ? {} : { by: names.get(accountId) ?? 'een collega' }),
    ...(words === undefined ? {} : { text: words }),
    ...(changes === undefined
      ? {}
      : {
          text: Object.entries(changes)
            .map(([field, { before, after }]) => sayChange(field, before, after))
            .join('\n'),
        }),
  }));
}

function sayChange(field: string, before: unknown, after: unknown): string {
  const label = (detailLabels as Readonly<Record<string, string>>)[field] ?? field;
  const say = valueWords[field] ?? sayValue;
  return `${label}: ${say(before) || 'niets'} → ${say(after) || 'niets'}`;
}

/** Where a value does not read as it is kept. */
const valueWords: Readonly<Record<string, (value: unknown) => string>> = {
  hours: (value) => sayHours((value ?? []) as WeeklyHours[]),
  away: (value) => ((value ?? []) as AwayDays[]).map(sayAway).join(', '),
  phone: (value) => dutchPhone(value as E164 | undefined),
};

function sayValue(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return 'niets';
  }
  if (typeof value === 'boolean') {
    return value ? 'ja' : 'nee';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'niets' : value.map(sayValue).join(', ');
  }
  return typeof value === 'object' ? Object.values(value).join(' ') : `${value as string | number}`;
}

/** For whom she is there, and was, by number only. */
export function matchRows(
  matches: readonly MatchView[],
  numbers: ReadonlyMap<CaseId, number>,
  city: Pick<City, 'roles'>,
): object[] {
  return matches.map(({ caseId, role, fromDay, ended }) => ({
    href: `/desk/cases/${caseId}`,
    text: `Dossier ${String(numbers.get(caseId) ?? '?')}, ${roleName(city, role).toLowerCase()}`,
    when:
      ended === undefined
        ? `sinds ${dutchDateWithYear(fromDay)}`
        : `${dutchDateWithYear(fromDay)} tot ${dutchDateWithYear(ended.on)}: ${sayMatchEnd(ended.reason)}`,
    runs: ended === undefined,
  }));
}

/** The steps that may be noted now, but for the extract, which has a form of its own. */
export function stepChoices({ ahead }: VolunteerView): Choice[] {
  return ahead
    .filter((step) => step !== 'screening')
    .map((value) => ({ value, text: stepWords[value].done }));
}

const moveWords: Readonly<Record<VolunteerState, string>> = {
  joining: 'Begint opnieuw met de stappen',
  active: 'Weer actief',
  paused: 'Neemt pauze',
  away: 'Is een tijd afwezig',
  suspended: 'Schorsen: er is een zorg. Alles wat gevraagd werd, vervalt meteen',
  ended: 'Stopt als vrijwilliger',
};

/** What follows from the steps that are taken, and is nobody's to choose. */
const followsBySteps: readonly string[] = ['joining active', 'suspended joining'];

/** What one of us may change of how she stands. */
export function moveChoices({ state }: VolunteerView): Choice[] {
  return volunteerMoves[state]
    .filter((to) => !followsBySteps.includes(`${state} ${to}`))
    .map((value) => ({ value, text: moveWords[value] }));
}
