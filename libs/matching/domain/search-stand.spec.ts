import type { OfferState } from './offer-state.ts';
import { searchStand } from './search-stand.ts';
import type { SeatState } from './seat-state.ts';

const stand = (
  seats: readonly (SeatState | 'freed')[],
  offers: readonly OfferState[],
  state: 'open' | 'closed' = 'open',
): string =>
  searchStand([
    {
      state,
      seats: seats.map((one) => ({
        state: one === 'freed' ? 'open' : one,
        wasFreed: one === 'freed',
      })),
      offers: offers.map((one) => ({ state: one })),
    },
  ]);

describe('how the search for a case stands', () => {
  it.each<[readonly (SeatState | 'freed')[], readonly OfferState[], string]>([
    [['open'], ['sent', 'sent'], 'asked'],
    [['open'], ['declined', 'sent'], 'asked'],
    [['open'], ['expired', 'declined'], 'nobody'],
    [['held'], ['accepted', 'filled'], 'held'],
    [['held', 'open'], ['accepted', 'sent'], 'held'],
    [['confirmed'], ['accepted'], 'confirmed'],
    [['confirmed', 'open'], ['accepted', 'sent'], 'asked'],
    [['agreed'], ['accepted'], 'agreed'],
    [['released'], ['accepted'], 'agreed'],
    [['agreed', 'freed'], ['accepted', 'withdrawn'], 'agreed'],
    [['freed'], ['withdrawn', 'declined'], 'freed'],
    // a no that became a yes
    [['held'], ['accepted'], 'held'],
  ])('with places %j and offers %j is %s', (seats, offers, is) => {
    expect(stand(seats, offers)).toBe(is);
  });

  it('leaves out what is sought no more', () => {
    expect(stand(['held'], ['sent'], 'closed')).toBe('nobody');
  });
});
