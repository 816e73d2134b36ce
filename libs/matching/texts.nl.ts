import { type DayPart, localParts, startOfLocalDay, type Weekday, type WeeklySlot } from '#kernel';
import type { ExcludedBy, Trait } from './domain/asking.ts';
import type { Consideration, Exclusion } from './domain/reason.ts';
import { type Topic, topicsToTell } from './domain/topics.ts';

const days: Readonly<Record<Weekday, string>> = {
  ...{ 1: 'ma', 2: 'di', 3: 'wo', 4: 'do', 5: 'vr', 6: 'za', 7: 'zo' },
};
const parts: Readonly<Record<DayPart, string>> = {
  ...{ morning: 'voormiddag', afternoon: 'namiddag', evening: 'avond' },
};
const partOrder: readonly DayPart[] = ['morning', 'afternoon', 'evening'];
const weekOrder: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A text has room for so many parts of the week. */
const MOST_SLOTS = 3;

/** "ma 12u", "di 14u30" */
export function sayDeadline(at: Date, zone: string): string {
  const { weekday, hour, minute } = localParts(at, zone);
  return `${days[weekday]} ${hour}u${minute === 0 ? '' : String(minute).padStart(2, '0')}`;
}

/** "Wo of do namiddag", "Ma voormiddag of za avond"; the first few when there are many. */
export function saySlots(slots: readonly WeeklySlot[]): string {
  const shown = slots.slice(0, MOST_SLOTS);
  const phrases = partOrder.flatMap((part) => {
    const on = weekOrder.filter((day) =>
      shown.some((slot) => slot.weekday === day && slot.part === part),
    );
    return on.length === 0 ? [] : [`${joined(on.map((day) => days[day]))} ${parts[part]}`];
  });
  const text = joined(phrases);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a topic reads after «Houdt van», where it is not the word itself. */
const topicWords: Readonly<Partial<Record<Topic, string>>> = {
  computer: 'computers',
  vroeger: 'praten over vroeger',
};

/** "Houdt van kaarten, muziek en praten over vroeger"; undefined for who named nothing that may be told. */
export function sayTopics(liked: readonly string[]): string | undefined {
  const told = topicsToTell(liked).map((topic) => topicWords[topic] ?? topic);
  return told.length === 0 ? undefined : `Houdt van ${joined(told, 'en')}`;
}

/** A reason as the desk shows it: short, without a name, so that it reads after any. */
export function sayReason(zone: string): (reason: Exclusion | Consideration) => string {
  return (reason) => words[reason.code]({ ...reason, zone } as never);
}

type Said<Code> = Extract<Exclusion | Consideration, { code: Code }> & { readonly zone: string };

const words: {
  readonly [Code in (Exclusion | Consideration)['code']]: (it: Said<Code>) => string;
} = {
  role_not_held: ({ role }) => `is geen ${role}`,
  not_active: () => 'is geen vrijwilliger meer',
  joining: () => 'is nog niet klaar om te beginnen',
  suspended: () => 'is geschorst',
  paused: ({ through, zone }) =>
    through === undefined
      ? 'in pauze'
      : `in pauze tot en met ${day(startOfLocalDay(through, zone), zone, 'with year')}`,
  away: () => 'afwezig',
  minor: () => 'jonger dan 18',
  screening_missing: () => 'nog niet gescreend',
  screening_expired: () => 'screening verlopen',
  opted_out: () => 'wil geen sms meer',
  number_bad: () => 'nummer werkt niet',
  number_missing: () => 'geen nummer gekend',
  professional_needed: () => 'hier is een professional nodig',
  person_minor: () => 'de persoon is jonger dan 18: geen vrijwilliger',
  is_reporter: () => 'heeft deze persoon zelf gemeld',
  excluded: ({ by }) => excludedWords[by],
  already_asked: () => 'al gevraagd voor dit dossier',
  at_capacity: ({ matches, openOffers }) =>
    openOffers === 0
      ? `heeft al ${times(matches, 'match', 'matches')}`
      : 'heeft al genoeg matches en vragen',
  asked_too_recently: ({ restHours }) => `minder dan ${restHours} uur geleden gevraagd`,
  asked_too_often: ({ times: count }) => `deze week al ${count} keer gevraagd`,
  no_common_language: ({ languages }) => `geen ${joined(languages.map(languageName))}`,
  gender_unmet: ({ wish }) =>
    wish === 'man' ? 'de persoon vraagt een man' : 'de persoon vraagt een vrouw',
  pets_unmet: () => 'geen huisdieren',
  stairs_unmet: () => 'geen trappen',
  smoke_unmet: () => 'geen rook',
  contact_unmet: ({ wish }) => (wish === 'by_phone' ? 'belt niet' : 'gaat niet aan huis'),
  beyond_reach: () => 'woont te ver',
  no_overlap: () => 'geen gemeenschappelijk moment in de komende 14 dagen',
  same_street: () => 'kent de straat',
  same_neighbourhood: () => 'woont in dezelfde wijk',
  bordering_neighbourhood: () => 'woont in een wijk ernaast',
  further_away: () => 'woont verder weg',
  neighbourhood_unknown: () => 'wijk van de persoon onbekend',
  times_suit: ({ slots }) => `kan ${lower(saySlots(slots))}`,
  few_times_suit: ({ slots }) => `kan enkel ${lower(saySlots(slots))}`,
  first_language: () => 'spreekt de eerste taal van de persoon',
  other_language: () => 'spreekt niet de eerste taal van de persoon',
  often_says_yes: () => 'zegt vaak ja',
  seldom_says_yes: () => 'zegt zelden ja',
  never_asked: () => 'werd nog nooit gevraagd',
  needed_elsewhere: ({ trait, holders }) =>
    `${traitWords(trait)}, ${holders === 1 ? 'als enige' : `er zijn er ${holders}`}: vraag eerst iemand anders`,
  needed_elsewhere_too: () => 'ook anderen hebben net deze vrijwilliger nodig',
  shared_interests: ({ interests }) => `ook graag: ${interests.join(', ')}`,
  recently_asked: ({ times: count }) => `de laatste 4 weken ${count} keer gevraagd`,
  has_matches: ({ matches }) => `heeft al ${times(matches, 'match', 'matches')}`,
  screening_ends: ({ on, zone }) => `screening eindigt op ${day(startOfLocalDay(on, zone), zone)}`,
  reported_herself: () => 'heeft deze persoon zelf gemeld: enkel voorzichtig contact',
};

const excludedWords: Readonly<Record<ExcludedBy, string>> = {
  person: 'de persoon wil deze vrijwilliger niet',
  coordinator: 'een coördinator wil dit niet',
  volunteer: 'kent de persoon of wil dit niet',
  family: 'is familie van wie meldde',
};

function traitWords(trait: Trait): string {
  switch (trait.kind) {
    case 'language':
      return `spreekt ook ${languageName(trait.language)}`;
    case 'gender':
      return trait.gender === 'man' ? 'is een man' : 'is een vrouw';
    case 'pets':
      return 'kan bij huisdieren';
    case 'stairs':
      return 'kan trappen doen';
    case 'smoke':
      return 'kan bij wie rookt';
  }
}

function day(at: Date, zone: string, year?: 'with year'): string {
  return new Intl.DateTimeFormat('nl-BE', {
    ...{ timeZone: zone, day: 'numeric', month: 'long' },
    ...(year === undefined ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "Frans" of "fr"; what is no code of a language stays as it is. */
function languageName(code: string): string {
  return /^[a-z]{2,3}$/.test(code)
    ? (new Intl.DisplayNames('nl-BE', { type: 'language' }).of(code) ?? code)
    : code;
}

function times(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "a", "a of b", "a, b of c" */
function joined(items: readonly string[], word: 'of' | 'en' = 'of'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
