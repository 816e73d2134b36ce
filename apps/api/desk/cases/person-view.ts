import type { CaseView } from '#casework';
import type { City } from '#geography';
import type { WorkCalendar } from '#kernel';
import { type DeadlineView, deadlineView } from '../board/deadline-view.ts';
import { caseTitle, neighbourhoodName } from '../board/board-view.ts';
import { mayBeRung } from '../calls/call-back-view.ts';
import { outcomeWords } from '../words/event-words.ts';
import { type Badge, caseStates, sayYesNo } from '../words/state-words.ts';
import { stepOf, stepWords } from '../words/step-words.ts';
import { sayHours } from '../words/volunteer-words.ts';
import { languageName } from '../words/wish-words.ts';
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
      ['Veilig contact', person.safeContact ?? 'Nog niet geweten: vraag het eerst'],
      ['Uitkomst', view.outcome === undefined ? undefined : outcomeWords[view.outcome]],
    ]),
    wishes: wishRows(view.wishes),
  };
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
  return rows([
    ['Talen', wishes.languages.map(languageName).join(', ')],
    ['Wie', wishes.gender && `liever een ${wishes.gender}`],
    ['Uren', sayHours(wishes.hours)],
    ['Huisdieren', yesNo(wishes.pets)],
    ['Trappen', yesNo(wishes.stairs)],
    ['Rokers in huis', yesNo(wishes.smoke)],
    ['Houdt van', wishes.interests.join(', ')],
    ['Regel voor vrijwilligers', wishes.humanLine],
  ]);
}

function yesNo(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : sayYesNo(value);
}
