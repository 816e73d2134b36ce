import { moveOffer, offerStates } from './offer-state.ts';
import { moveRequest } from './request-state.ts';
import { moveSeat, personWasTold, seatStates } from './seat-state.ts';

describe('a seat', () => {
  it('moves a step at a time, and comes free again from each', () => {
    const way = ['open', 'held', 'confirmed', 'agreed', 'released'] as const;
    for (const [index, state] of way.entries()) {
      const next = way[index + 1];
      if (next !== undefined) {
        expect(moveSeat(state, next)).toBe(next);
      }
      if (state !== 'open') {
        expect(moveSeat(state, 'open')).toBe('open');
      }
    }
  });

  it('never reaches the address past the coordinator or the person', () => {
    for (const from of seatStates.filter((state) => state !== 'agreed')) {
      expect(() => moveSeat(from, 'released')).toThrow('seat.move_refused');
    }
    expect(() => moveSeat('held', 'agreed')).toThrow('seat.move_refused');
  });

  it('is known to the person from her agreement on', () => {
    expect(seatStates.filter(personWasTold)).toEqual(['agreed', 'released']);
  });
});

describe('an offer', () => {
  it('that was withdrawn is never accepted', () => {
    expect(() => moveOffer('withdrawn', 'accepted')).toThrow('offer.move_refused');
  });

  it('never becomes sent again', () => {
    for (const state of offerStates) {
      expect(() => moveOffer(state, 'sent')).toThrow('offer.move_refused');
    }
  });
});

describe('a request', () => {
  it('stays closed', () => {
    expect(() => moveRequest('closed', 'open')).toThrow('request.move_refused');
  });
});
