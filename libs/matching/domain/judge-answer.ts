import type { OfferState } from './offer-state.ts';
import type { RequestState } from './request-state.ts';
import { personWasTold, type SeatState } from './seat-state.ts';

/** What a yes brings: a seat, the seat it has already, or nothing any more. */
export type YesVerdict =
  | { readonly kind: 'takes'; readonly seat: number }
  | { readonly kind: 'has' }
  | { readonly kind: 'filled' }
  | { readonly kind: 'late' };

/** What a no brings: a free seat when one was held; `told` when the person knows who comes already. */
export type NoVerdict = 'declines' | 'has' | 'frees' | 'told' | 'late';

interface Seat {
  readonly number: number;
  readonly state: SeatState;
}

/**
 * To be decided while the request is locked. A yes within its time counts even where a no came before.
 * Whether an offer that was sent is late says its state, not the clock: a yes that waited in our own queue
 * came in time.
 * @param lateCounts a human decided that a yes counts after its time too, as long as there is place
 */
export function judgeYes(
  offer: { readonly state: OfferState; readonly expiresAt: Date },
  request: { readonly state: RequestState; readonly seats: readonly Seat[] },
  now: Date,
  lateCounts = false,
): YesVerdict {
  if (offer.state === 'accepted') {
    return { kind: 'has' };
  }
  if (mayStillTake(offer, now) || (lateCounts && offer.state !== 'withdrawn')) {
    return freeSeat(request);
  }
  return { kind: offer.state === 'filled' ? 'filled' : 'late' };
}

function mayStillTake({ state, expiresAt }: Parameters<typeof judgeYes>[0], now: Date): boolean {
  return state === 'sent' || (state === 'declined' && expiresAt > now);
}

function freeSeat({ state, seats }: Parameters<typeof judgeYes>[1]): YesVerdict {
  if (state === 'closed') {
    return { kind: 'late' };
  }
  const [first] = seats
    .filter((seat) => seat.state === 'open')
    .map((seat) => seat.number)
    .sort((a, b) => a - b);
  return first === undefined ? { kind: 'filled' } : { kind: 'takes', seat: first };
}

/** @param seat the state of the seat that this offer has, if it has one */
export function judgeNo(offer: OfferState, seat: SeatState | undefined): NoVerdict {
  switch (offer) {
    case 'sent':
      return 'declines';
    case 'declined':
      return 'has';
    case 'accepted':
      return seat !== undefined && personWasTold(seat) ? 'told' : 'frees';
    case 'filled':
    case 'expired':
    case 'withdrawn':
      return 'late';
  }
}

/**
 * Whether a seat's match is called off when the person says no or the case closes. A visit that took place
 * did so: its offer stays as it was answered.
 */
export function fallsAway(
  seat: { readonly state: SeatState; readonly visitAt: Date | null },
  now: Date,
): boolean {
  const visited = seat.state === 'released' && seat.visitAt !== null && seat.visitAt <= now;
  return seat.state !== 'open' && !visited;
}
