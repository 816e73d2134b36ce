import type { OfferState } from './offer-state.ts';
import type { RequestState } from './request-state.ts';
import type { Search } from './next-wave.ts';
import type { SeatState } from './seat-state.ts';

interface Request {
  readonly state: RequestState;
  /** Waves go on by themselves. */
  readonly search?: Search;
  readonly seats: readonly { readonly state: SeatState; readonly wasFreed: boolean }[];
  readonly offers: readonly { readonly state: OfferState }[];
}

/**
 * How the search for a case stands: what of it asks for somebody first. `held`: a yes is to be confirmed. `asked`: a
 * volunteer may still answer. `confirmed`: the person is to agree. `agreed`: she did. `freed`: who had a place gave it
 * up. `nobody`: no one said yes.
 */
export function searchStand(
  requests: readonly Request[],
): 'held' | 'asked' | 'confirmed' | 'agreed' | 'freed' | 'nobody' {
  const alive = requests.filter(({ state }) => state !== 'closed');
  const seats = alive.flatMap((request) => request.seats);
  const has = (...states: readonly SeatState[]): boolean =>
    seats.some(({ state }) => states.includes(state));
  if (has('held')) {
    return 'held';
  }
  if (alive.some(mayBeAnswered)) {
    return 'asked';
  }
  if (has('confirmed')) {
    return 'confirmed';
  }
  if (has('agreed', 'released')) {
    return 'agreed';
  }
  return seats.some(({ wasFreed }) => wasFreed) ? 'freed' : 'nobody';
}

/** Somebody may still say yes, or is asked in a moment. */
function mayBeAnswered({ state, search, offers }: Request): boolean {
  const goesOn = search === 'running' && state === 'open';
  return goesOn || offers.some((offer) => offer.state === 'sent');
}
