import type { City } from '#geography';
import type { VolunteerId } from '#kernel';
import type { RequestView } from '#matching';
import {
  type Badge,
  offerStates,
  reachWords,
  requestStates,
  roleName,
  searchWords,
  seatStates,
  taskWords,
} from '../words/state-words.ts';
import type { FailedForm } from '../forms/form-page.ts';
import { confirmForm, freeSeatForm, personAgreesForm } from '../forms/offer-forms.ts';
import { firstOf } from '../forms/typed-form.ts';
import type { ProofOf } from './case-page.ts';
import { volunteerHref } from '../volunteers/volunteer-href.ts';

/** A search for one role: its places and everybody who was asked. */
export interface RequestCard {
  readonly title: string;
  readonly badge: Badge;
  readonly openedAt: Date;
  readonly requestId: string;
  readonly task: string;
  /** How the search by waves stands, where there is or was one. */
  readonly search: SearchLine | undefined;
  readonly seats: readonly SeatLine[];
  readonly offers: readonly OfferLine[];
}

interface SearchLine {
  readonly text: string;
  readonly runs: boolean;
  /** How many may still answer: stopping can take these questions back. */
  readonly open: number;
}

interface SeatLine {
  readonly title: string;
  readonly badge: Badge;
  readonly offerId: string | undefined;
  readonly visitAt: Date | undefined;
  /** What whoever has it wrote last, while nobody read it: it may take her yes back. */
  readonly unread: string | undefined;
  readonly mayConfirm: boolean;
  readonly mayAgree: boolean;
  /** The first visit may get another time. */
  readonly mayMove: boolean;
  readonly mayReopen: boolean;
  readonly form: SeatForm;
  /** What its forms carry of how it stands. */
  readonly shown: Readonly<Record<'confirm' | 'agrees' | 'free', string>>;
}

/** Ids differ from seat to seat; the one that was not taken has the plain ids, to which the errors lead. */
interface SeatForm {
  readonly dayId: string;
  readonly hourId: string;
  readonly day: string;
  readonly hour: string;
  readonly failed: boolean;
}

interface OfferLine {
  readonly name: string;
  readonly href: string;
  readonly badge: Badge;
  readonly code: string;
  /** What its moment is: when it ends, when it was answered, when it leaves. */
  readonly moment: { readonly text: string; readonly at: Date };
}

interface About {
  readonly city: City;
  readonly names: ReadonlyMap<VolunteerId, string>;
  readonly unread: ReadonlyMap<VolunteerId, string>;
  readonly now: Date;
  readonly failed: FailedForm | undefined;
  readonly proofOf: ProofOf;
}

/** The newest search first. */
export function requestCards(requests: readonly RequestView[], about: About): RequestCard[] {
  return requests.toReversed().map((request) => ({
    title: roleName(about.city, request.role),
    badge: requestStates[request.state],
    openedAt: request.openedAt,
    requestId: request.requestId,
    task: taskWords[request.task],
    search: searchLine(request),
    seats: request.seats.map((seat) => seatLine(seat, request.seats.length, about)),
    offers: request.offers.map((offer) => offerLine(offer, about)),
  }));
}

/** Who was asked and did not answer yet: she may say it to one of us. */
export function mayHaveSpoken(
  requests: readonly RequestView[],
  { city, names, now }: Pick<About, 'city' | 'names' | 'now'>,
): { readonly value: string; readonly text: string }[] {
  return requests.flatMap(({ role, offers }) =>
    offers
      .filter(({ state, sentAt }) => state === 'sent' && sentAt <= now)
      .map(({ offerId: value, volunteerId }) => ({
        value,
        text: `${names.get(volunteerId) ?? 'naam gewist'} (${roleName(city, role).toLowerCase()})`,
      })),
  );
}

function searchLine({ search, state, border, offers }: RequestView): SearchLine | undefined {
  const open = offers.filter((offer) => offer.state === 'sent').length;
  if (search === 'by_hand' || state === 'closed') {
    return undefined;
  }
  const runs = search === 'running' && state === 'open';
  const now = search === 'running' && state === 'filled' ? 'filled' : search;
  return { text: `${searchWords[now]} ${sayAsked(offers)} ${reachWords[border]}`, runs, open };
}

/** «6 mensen gevraagd: 2 zeiden nee, 1 werd niet bereikt.» */
function sayAsked(offers: RequestView['offers']): string {
  const has = (holds: (offer: RequestView['offers'][number]) => boolean): number =>
    offers.filter(holds).length;
  const parts = [
    { many: has(({ state }) => state === 'sent'), said: 'kan nog antwoorden' },
    { many: has(({ state }) => state === 'accepted'), said: 'zei ja' },
    { many: has(({ state }) => state === 'declined'), said: 'zei nee' },
    { many: has(({ state, reached }) => state === 'expired' && reached), said: 'antwoordde niet' },
    { many: has(({ reached }) => !reached), said: 'niet bereikt' },
  ].filter(({ many }) => many > 0);
  const told = parts.map(({ many, said }) => `${said}: ${String(many)}`).join(', ');
  return offers.length === 0
    ? 'Nog niemand gevraagd.'
    : `Gevraagd: ${String(offers.length)} (${told}).`;
}

function seatLine(
  { number, state, offerId, volunteerId, visitAt }: RequestView['seats'][number],
  of: number,
  { names, unread, failed, now, proofOf }: About,
): SeatLine {
  const place = of === 1 ? 'Plaats' : `Plaats ${String(number)}`;
  const typed = { offerId: offerId === undefined ? [] : [offerId] };
  const name = volunteerId === undefined ? undefined : (names.get(volunteerId) ?? 'naam gewist');
  return {
    title: name === undefined ? place : `${place}: ${name}`,
    badge: seatStates[state],
    offerId,
    visitAt,
    unread: volunteerId === undefined ? undefined : unread.get(volunteerId),
    mayConfirm: state === 'held',
    mayAgree: state === 'confirmed',
    mayMove: visitAt !== undefined && visitAt > now,
    mayReopen: state !== 'open',
    form: seatForm(offerId, failed),
    shown: {
      confirm: proofOf(confirmForm, typed),
      agrees: proofOf(personAgreesForm, typed),
      free: proofOf(freeSeatForm, typed),
    },
  };
}

function seatForm(offerId: string | undefined, failed: FailedForm | undefined): SeatForm {
  const isFailed =
    failed?.form === personAgreesForm.name &&
    offerId !== undefined &&
    firstOf(failed.typed, 'offerId') === offerId;
  return isFailed
    ? {
        ...{ dayId: 'visitOn', hourId: 'visitAt', failed: true },
        day: firstOf(failed.typed, 'visitOn'),
        hour: firstOf(failed.typed, 'visitAt'),
      }
    : {
        ...{ day: '', hour: '', failed: false },
        dayId: `visitOn-${offerId ?? ''}`,
        hourId: `visitAt-${offerId ?? ''}`,
      };
}

function offerLine(
  { volunteerId, state, code, reached, ...offer }: RequestView['offers'][number],
  { names, now }: About,
): OfferLine {
  return {
    name: names.get(volunteerId) ?? 'naam gewist',
    href: volunteerHref(volunteerId),
    badge: reached ? offerStates[state] : { text: 'niet bereikt', kind: 'quiet' },
    code,
    moment: momentOf({ ...offer, state }, now),
  };
}

function momentOf(
  offer: Pick<RequestView['offers'][number], 'state' | 'sentAt' | 'expiresAt' | 'answeredAt'>,
  now: Date,
): OfferLine['moment'] {
  if (offer.answeredAt !== undefined) {
    return { text: 'antwoord', at: offer.answeredAt };
  }
  if (offer.state !== 'sent') {
    return { text: 'gevraagd', at: offer.sentAt };
  }
  return offer.sentAt > now
    ? { text: 'vertrekt', at: offer.sentAt }
    : { text: 'kan antwoorden tot', at: offer.expiresAt };
}
