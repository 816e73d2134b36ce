import type { CaseView, KeptField } from '#casework';
import type { City } from '#geography';
import type { WorkCalendar } from '#kernel';
import { type DeadlineView, deadlineView } from '../board/deadline-view.ts';
import { caseTitle, neighbourhoodName } from '../board/board-view.ts';
import { mayBeRung } from '../calls/call-back-view.ts';
import { outcomeWords } from '../words/event-words.ts';
import { fieldLabels, sayField } from '../words/field-words.ts';
import { type Badge, caseStates } from '../words/state-words.ts';
import { stepOf, stepWords } from '../words/step-words.ts';
import { sayHours } from '../words/volunteer-words.ts';
import { hazardChoices, languageName, sayChosen } from '../words/wish-words.ts';
import { rows } from './reports-view.ts';

/** Who it is about, how far it is, and what she wishes. */
export interface PersonPanel {
  readonly title: string;
  readonly badges: readonly Badge[];
  readonly deadline: DeadlineView | undefined;
  readonly phone: string | undefined;
  readonly mayBeRung: boolean;
  readonly who: readonly { readonly label: string; readonly value: string }[];
  readonly wishes: readonly { readonly label: string; readonly value: string }[];
}

const LANGUAGE_FIRST = 'Nog niet geweten: vraag dit voor je iemand zoekt';

interface At {
  readonly city: City;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

export function personPanel(view: CaseView, { city, calendar, now }: At): PersonPanel {
  const { person, dueAt, number } = view;
  const step = stepOf(view);
  return {
    title: caseTitle({ number, name: person.name }),
    badges: badgesOf(view),
    deadline:
      dueAt === undefined || step === undefined
        ? undefined
        : deadlineView(dueAt, now, stepWords[step].due, calendar),
    phone: person.phone,
    mayBeRung: mayBeRung(person.phone),
    who: rows([
      ['Naam', person.name ?? 'Nog niet geweten'],
      ['Adres', addressOf(person)],
      ['Stond bij nummer of adres', person.note],
      ['Wijk', neighbourhoodName(city, view.neighbourhood)],
      ['Wie woont er nog', view.livesWithOthers ? 'Er woont nog iemand' : undefined],
      ['Leeftijd', person.under18 === 'yes' ? 'jonger dan 18: verwijs door' : undefined],
      ['Gevaar', sayHazards(person)],
      ['Veilig contact', person.safeContact ?? 'Nog niet geweten: vraag het eerst'],
      ['Uitkomst', view.outcome === undefined ? undefined : outcomeWords[view.outcome]],
    ]),
    wishes: wishRows(view.wishes),
  };
}

/** What a visitor has to beware of. */
function sayHazards({ hazards = [], hazardNote = '' }: CaseView['person']): string {
  return [sayChosen(hazardChoices, hazards), hazardNote].filter((part) => part !== '').join(': ');
}

function badgesOf(view: CaseView): Badge[] {
  const { danger, alertOpen, self, needsProfessional, state } = view;
  return [
    ...(alertOpen ? [{ text: 'alarm', kind: 'urgent' as const }] : []),
    ...(danger && !alertOpen ? [{ text: 'tekens van gevaar', kind: 'urgent' as const }] : []),
    caseStates[state],
    ...(self ? [{ text: 'vroeg het zelf', kind: 'new' as const }] : []),
    ...(needsProfessional ? [{ text: 'alleen professionals', kind: 'urgent' as const }] : []),
  ];
}

function addressOf({ street, houseNumber, postcode }: CaseView['person']): string | undefined {
  const line = [street, houseNumber].filter((part) => part !== undefined).join(' ');
  return [line, postcode].filter((part) => part !== undefined && part !== '').join(', ');
}

function wishRows(wishes: CaseView['wishes']): PersonPanel['wishes'] {
  if (wishes === undefined) {
    return [];
  }
  const say = (field: KeptField, values: readonly string[]): readonly [string, string] => [
    fieldLabels[field],
    sayField(field, values, { neighbourhoods: [] }),
  ];
  const yesNo = (field: KeptField, value: boolean | undefined) =>
    say(field, value === undefined ? [] : [value ? 'yes' : 'no']);
  const { pets, petKinds, hearing, memory } = wishes;
  return rows([
    say('contact', wishes.contact),
    yesNo('transport', wishes.transport),
    ['Uren', sayHours(wishes.hours)],
    ['Talen', wishes.languages.map(languageName).join(', ') || LANGUAGE_FIRST],
    ['Wie', wishes.gender && `liever een ${wishes.gender}`],
    petKinds.length > 0 ? say('petKinds', petKinds) : yesNo('pets', pets),
    [fieldLabels.allergies, wishes.allergies],
    yesNo('stairs', wishes.stairs),
    yesNo('smoke', wishes.smoke),
    say('hearing', hearing === undefined ? [] : [hearing]),
    say('memory', memory === undefined ? [] : [memory]),
    say('interests', wishes.interests),
    [fieldLabels.gives, wishes.gives],
    [fieldLabels.notWelcome, wishes.notWelcome],
    ['Zin voor het aanbod', wishes.humanLine],
  ]);
}
