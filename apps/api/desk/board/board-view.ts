import type { CaseListItem } from '#casework';
import type { TextToReview } from '#dialogue';
import type { City } from '#geography';
import { type AccountId, type CaseId, DAY_MS, localDate, type WorkCalendar } from '#kernel';
import type { FailedMessage } from '#messaging';
import type { StuckJob } from '#platform';
import { sayJob, sayStuckReason } from '../words/job-words.ts';
import { type Badge, caseStates, messageStates } from '../words/state-words.ts';
import { stepOf, stepWords } from '../words/step-words.ts';
import { sayPurpose, sayTextReason } from '../words/text-words.ts';
import { type DeadlineView, deadlineView } from './deadline-view.ts';

/** One case in the list, as the macro `caseCard` shows it. */
export interface CaseCard {
  readonly href: string;
  readonly title: string;
  readonly where: string;
  readonly reason: string;
  readonly badges: readonly Badge[];
  /** Who took its alert. */
  readonly about?: string;
  readonly deadline?: DeadlineView;
  readonly next?: { readonly text: string; readonly href: string };
  /** What else waits of the same telephone number. */
  readonly more?: { readonly text: string; readonly href: string };
}

export interface At {
  readonly city: City;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  /** Of the accounts that took alerts. */
  readonly names?: ReadonlyMap<AccountId, string>;
}

function caseHref(caseId: string): string {
  return `/desk/cases/${caseId}`;
}

export function neighbourhoodName(city: City, id: string | undefined): string {
  return city.neighbourhoods.find((one) => one.id === id)?.name ?? 'wijk onbekend';
}

/** «Dossier 12: Maria Peeters» */
export function caseTitle({ number, name }: Pick<CaseListItem, 'number' | 'name'>): string {
  return `Dossier ${String(number)}: ${name ?? 'naam onbekend'}`;
}

export function caseCard(item: CaseListItem, at: At): CaseCard {
  const { city, calendar, now } = at;
  const { dueAt, state, alertOpen, alertTaken } = item;
  const step = stepOf(item);
  const words = step && stepWords[step];
  const taken = alertTaken && at.names?.get(alertTaken.by);
  return {
    href: caseHref(item.caseId),
    title: caseTitle(item),
    where: neighbourhoodName(city, item.neighbourhood),
    reason: `gemeld ${sayDay(item.openedAt, at)}`,
    badges: [...dangerBadge(item), caseStates[state]],
    ...(taken === undefined ? {} : { about: `Alarm opgenomen door ${taken}` }),
    ...(dueAt === undefined || words === undefined
      ? {}
      : { deadline: deadlineView(dueAt, now, words.due, calendar) }),
    ...(state === 'closed' ? {} : moreOfNumber(item)),
    ...(words === undefined || alertOpen
      ? {}
      : { next: { text: words.short, href: `${caseHref(item.caseId)}#volgende-stap` } }),
  };
}

function moreOfNumber({ caseId, sameNumber }: CaseListItem): Pick<CaseCard, 'more'> {
  if (sameNumber === 0) {
    return {};
  }
  const cases = sameNumber === 1 ? '1 open dossier' : `${String(sameNumber)} open dossiers`;
  const text = `Nog ${cases} met hetzelfde nummer`;
  return { more: { text, href: `/desk/same-number/${caseId}` } };
}

function dangerBadge({ danger, alertOpen }: CaseListItem): Badge[] {
  if (alertOpen) {
    return [{ text: 'alarm', kind: 'urgent' }];
  }
  return danger ? [{ text: 'tekens van gevaar', kind: 'urgent' }] : [];
}

/** «vandaag», «gisteren», «5 dagen geleden» */
function sayDay(at: Date, { city, now }: Pick<At, 'city' | 'now'>): string {
  const [then, today] = [at, now].map((moment) => Date.parse(localDate(moment, city.zone)));
  const days = Math.round(((today ?? 0) - (then ?? 0)) / DAY_MS);
  if (days < 1) {
    return 'vandaag';
  }
  return days === 1 ? 'gisteren' : `${String(days)} dagen geleden`;
}

/** A text that waits, with the answers that it can be read as. */
export interface TextToReviewView {
  readonly messageId: string;
  readonly from: string;
  readonly phone: string | undefined;
  readonly why: string;
  readonly at: Date;
  readonly text: string;
  /** One click makes a report of it. */
  readonly mayReport: boolean;
  /** When the visits are that it puts in doubt. */
  readonly endangers: readonly Date[];
  /** Of the offer that it is about. */
  readonly code: string | undefined;
  readonly href: string | undefined;
  /** The page of the volunteer who wrote it. */
  readonly volunteerHref: string | undefined;
  /** It stands with no case: it may be about more than one. */
  readonly onlyThere: boolean;
  readonly answers: readonly {
    readonly text: string;
    readonly as: 'yes' | 'no';
    readonly offerId: string;
  }[];
}

/** What it is about, as far as that is known. */
type ToReview = TextToReview & {
  readonly caseId?: CaseId | undefined;
  readonly offerCode?: string | undefined;
};

export function textToReviewView(text: ToReview): TextToReviewView {
  const several = text.openOffers.length > 1;
  const onlyCode = several ? undefined : text.openOffers[0]?.code;
  return {
    messageId: text.messageId,
    from: saySender(text),
    phone: text.from,
    why: sayWhy(text),
    at: text.receivedAt,
    text: text.text ?? 'Deze tekst is gewist.',
    endangers: text.endangers,
    mayReport: text.mayReport,
    code: text.offerCode ?? onlyCode,
    href: text.caseId === undefined ? undefined : caseHref(text.caseId),
    volunteerHref: text.volunteerId && `/desk/volunteers/${text.volunteerId}#sms`,
    onlyThere: text.volunteerId !== undefined && !text.isOnCase,
    answers: text.openOffers.flatMap(({ offerId, code }) => [
      { text: several ? `Lees als ja op ${code}` : 'Lees als ja', as: 'yes' as const, offerId },
      { text: several ? `Lees als nee op ${code}` : 'Lees als nee', as: 'no' as const, offerId },
    ]),
  };
}

function sayWhy(text: ToReview): string {
  if (text.danger) {
    return 'Er staan woorden van gevaar in';
  }
  // where nothing can be answered any more it is no yes or no that is missing
  const isAnswer = text.reason !== 'unclear' || text.openOffers.length > 0;
  const hasVisit = text.sender === undefined && text.caseId !== undefined;
  // unknown to those who volunteer, yet a case says whose number it is
  const isKnown = text.reason === 'unknown_number' && text.sender !== undefined;
  const reason = isKnown ? 'nothing_asked' : text.reason;
  if (text.guess === undefined) {
    return sayTextReason(isAnswer ? reason : 'free', hasVisit);
  }
  const guess = text.guess === 'yes' ? 'ja' : 'nee';
  return text.openOffers.length === 0
    ? `Leek ${guess}. De vraag is intussen voorbij.`
    : `${sayTextReason(reason, hasVisit)} Lijkt ${guess}.`;
}

/** «Rosa Peeters, de persoon van dossier 111», «De melder van dossier 111» */
function saySender({
  name,
  sender,
  from,
  address,
}: Pick<ToReview, 'name' | 'sender' | 'from' | 'address'>): string {
  if (sender === undefined) {
    return name ?? (from === undefined && address !== undefined ? address : 'Onbekende afzender');
  }
  const part = `${parts[sender.part]} van dossier ${String(sender.number)}`;
  const known = sender.name ?? name;
  return known === undefined ? `De ${part}` : `${known}, de ${part}`;
}

const parts = { person: 'persoon', reporter: 'melder' } as const;

export interface FailedMessageView {
  readonly messageId: string;
  readonly title: string;
  readonly state: string;
  readonly words: string;
  readonly at: Date;
  readonly href: string | undefined;
}

/** @param caseId the case of the report that the message is about */
export function failedView(message: FailedMessage, caseId = message.caseId): FailedMessageView {
  const medium = message.medium === 'sms' ? 'Sms' : 'Mail';
  return {
    messageId: message.messageId,
    title: `${medium}: ${sayPurpose(message.purpose).toLowerCase()}`,
    state: messageStates[message.state],
    words: message.words,
    at: message.at,
    href: caseId === undefined ? undefined : caseHref(caseId),
  };
}

export interface StuckJobView {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly since: Date;
  readonly href: string | undefined;
}

export function stuckView({ id, name, reason, since, payload }: StuckJob): StuckJobView {
  const caseId = Object.hasOwn(payload, 'caseId') ? payload['caseId'] : undefined;
  return {
    id,
    title: sayJob(name),
    reason: sayStuckReason(reason),
    since,
    href: caseId === undefined ? undefined : caseHref(caseId),
  };
}
