import type { AccessView, LookKind } from '#accounts';
import type { AlertStory } from '#alerts';
import type { CaseEvent, CaseView, EventKind } from '#casework';
import type { City } from '#geography';
import { type AccountId, localDate, type MessageId, type VolunteerId } from '#kernel';
import type { MessageView } from '#messaging';
import { sayPersonChanges } from './changes-view.ts';
import { type EventWords, sayEvent } from '../words/event-words.ts';
import { messageStates } from '../words/state-words.ts';
import { sayPurpose, withoutSecrets } from '../words/text-words.ts';
import { volunteerHref } from '../volunteers/volunteer-href.ts';

/** A line of the timeline, as the macro shows it. */
export interface TimelineItem extends EventWords {
  readonly at: Date;
  readonly by?: string;
  readonly text?: string;
  readonly href?: string;
  readonly action?: string;
  /** Behind which words the text is folded. */
  readonly folded?: string;
  /** What is still to be done with it. */
  readonly mark?: string;
}

export interface Happened {
  readonly alerts: readonly Pick<AlertStory, 'told'>[];
  readonly events: CaseView['events'];
  readonly messages: readonly MessageView[];
  readonly looks: readonly AccessView[];
  /** Texts that nobody read yet. */
  readonly notRead: ReadonlySet<MessageId>;
}

export interface Names {
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly volunteers: ReadonlyMap<VolunteerId, string>;
  readonly zone: string;
  readonly neighbourhoods: City['neighbourhoods'];
}

/** All that happened in a case, the newest first. */
export function timelineOf(happened: Happened, names: Names): TimelineItem[] {
  const items = [
    ...foldDanger(happened.events).map(({ event, times }) => ({
      ...eventItem(event, times, names),
      ...(wrote.includes(event.kind) ? ofText(event.refs['messageId'], happened.notRead) : {}),
    })),
    ...toldItems(happened.alerts),
    ...happened.messages.map((message) => messageItem(message, happened.notRead)),
    ...lookItems(happened.looks, names),
  ];
  // what happened at one moment keeps its order: the sort is stable
  return items.sort((one, other) => one.at.getTime() - other.at.getTime()).toReversed();
}

/** Lines that are somebody's text. */
const wrote: readonly EventKind[] = [
  ...(['volunteer_wrote', 'person_wrote', 'reporter_wrote', 'visit_reported'] as const),
];

/** Danger that was told again and again is one line, at the last time. */
function foldDanger(events: CaseView['events']): { event: CaseEvent; times: number }[] {
  const anew = events.filter(({ kind }) => kind === 'danger_anew');
  return events.flatMap((event) => {
    if (event.kind !== 'danger_anew') {
      return { event, times: 1 };
    }
    const alike = anew.filter(({ refs }) => refs['alertId'] === event.refs['alertId']);
    return event === alike.at(-1) ? { event, times: alike.length } : [];
  });
}

/** The texts and mails to us about an alert are one line, with how many. */
function toldItems(alerts: Happened['alerts']): TimelineItem[] {
  return alerts.flatMap(({ told: { count, lastAt: at } }) => {
    const messages = count === 1 ? '1 bericht' : `${String(count)} berichten, hier het laatste`;
    const title = `Alarm verstuurd: ${messages}`;
    return at === undefined ? [] : [{ title, kind: 'alert' as const, at }];
  });
}

function eventItem(event: CaseEvent, times: number, names: Names): TimelineItem {
  const { at, kind, refs, text, accountId } = event;
  const volunteerId = refs['volunteerId'] as VolunteerId | undefined;
  const volunteer = volunteerId && names.volunteers.get(volunteerId);
  const said = sayEvent(event, volunteer ?? 'een vrijwilliger');
  return {
    ...said,
    title: said.title + (times === 1 ? '' : ` (${String(times)} keer)`),
    at,
    ...(volunteer === undefined || volunteerId === undefined
      ? {}
      : { href: volunteerHref(volunteerId), action: volunteer }),
    ...by(accountId, names),
    ...textOf(kind, text, names),
  };
}

function textOf(
  kind: EventKind,
  text: string | undefined,
  names: Names,
): Pick<TimelineItem, 'text' | 'folded'> {
  if (text === undefined) {
    return {};
  }
  return kind === 'person_changed'
    ? { text: sayPersonChanges(text, names), folded: 'Wat er stond en wat er nu staat' }
    : { text };
}

export function messageItem(message: MessageView, notRead: Happened['notRead']): TimelineItem {
  const { messageId, at, direction, medium, purpose, state, body } = message;
  const word = medium === 'sms' ? 'Sms' : 'Mail';
  const title =
    direction === 'in'
      ? `${word} ontvangen`
      : `${word}: ${sayPurpose(purpose).toLowerCase()} (${messageStates[state]})`;
  if (purpose?.startsWith('alert') === true) {
    return { title, kind: 'alert', at };
  }
  const text = body === undefined ? 'Gewist.' : withoutSecrets(body);
  return {
    title,
    kind: 'sms',
    at,
    text,
    ...(direction === 'in' ? ofText(messageId, notRead) : {}),
  };
}

/** A text that came in is answered from where it stands, and marked until somebody read it. */
function ofText(
  messageId: string | undefined,
  notRead: Happened['notRead'],
): Pick<TimelineItem, 'href' | 'action' | 'mark'> {
  return messageId === undefined
    ? {}
    : {
        ...{ href: `/desk/texts/${messageId}`, action: 'Antwoord per sms' },
        ...(notRead.has(messageId as MessageId) ? { mark: 'nog niet gelezen' } : {}),
      };
}

const lookWords: Readonly<Record<LookKind, string>> = {
  'case.read': 'bekeek dit dossier',
  'recording.heard': 'luisterde naar een opname',
  'number.called': 'belde via het Meldpunt',
  'address.read-out': 'las het adres voor',
  'texts.read': "las sms'en over dit dossier",
};

/** What somebody looked at on one day is one line, with how often. */
function lookItems(looks: readonly AccessView[], names: Names): TimelineItem[] {
  const lines = new Map<string, { readonly last: AccessView; readonly count: number }>();
  for (const look of looks) {
    const key = [localDate(look.at, names.zone), look.accountId, look.what].join(' ');
    lines.set(key, { last: look, count: (lines.get(key)?.count ?? 0) + 1 });
  }
  return [...lines.values()].map(({ last, count }) => {
    const name = names.accounts.get(last.accountId) ?? 'Iemand';
    return {
      title: `${name} ${lookWords[last.what]}${count > 1 ? ` (${String(count)} keer)` : ''}`,
      kind: 'look' as const,
      at: last.at,
    };
  });
}

function by(accountId: AccountId | undefined, names: Names): { readonly by?: string } {
  return accountId === undefined ? {} : { by: names.accounts.get(accountId) ?? 'een medewerker' };
}
