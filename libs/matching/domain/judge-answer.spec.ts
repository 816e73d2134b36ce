import { fallsAway, judgeNo, judgeYes } from './judge-answer.ts';

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');
const earlier = new Date('2026-11-22T09:00:00Z');
const sent = { state: 'sent', expiresAt: later } as const;

function request(...seats: ('open' | 'held')[]) {
  const state = seats.includes('open') ? ('open' as const) : ('filled' as const);
  return { state, seats: seats.map((seat, index) => ({ number: index + 1, state: seat })) };
}

describe('a yes', () => {
  it('takes the first free seat', () => {
    expect(judgeYes(sent, request('open'), now)).toEqual({ kind: 'takes', seat: 1 });
    expect(judgeYes(sent, request('held', 'open'), now)).toEqual({ kind: 'takes', seat: 2 });
  });

  it('said twice keeps its seat, and takes no second', () => {
    const accepted = { state: 'accepted', expiresAt: later } as const;
    expect(judgeYes(accepted, request('held', 'open'), now)).toEqual({ kind: 'has' });
  });

  it('finds it filled when others were first', () => {
    expect(judgeYes(sent, request('held', 'held'), now)).toEqual({ kind: 'filled' });
    expect(judgeYes({ ...sent, state: 'filled' }, request('open'), now)).toEqual({
      kind: 'filled',
    });
  });

  it.each(['expired', 'withdrawn'] as const)('is late when the offer is %s', (state) => {
    expect(judgeYes({ ...sent, state }, request('open'), now)).toEqual({ kind: 'late' });
  });

  it.each(['expired', 'filled', 'declined'] as const)(
    'after its time takes a free seat of an offer that is %s only by the word of a human',
    (state) => {
      const over = { state, expiresAt: earlier };
      expect(judgeYes(over, request('open'), now).kind).not.toBe('takes');
      expect(judgeYes(over, request('open'), now, true)).toEqual({ kind: 'takes', seat: 1 });
      expect(judgeYes(over, request('held'), now, true)).toEqual({ kind: 'filled' });
      const closed = { ...request('open'), state: 'closed' } as const;
      expect(judgeYes(over, closed, now, true)).toEqual({ kind: 'late' });
    },
  );

  it('is late for what was withdrawn, whoever says so', () => {
    expect(judgeYes({ ...sent, state: 'withdrawn' }, request('open'), now, true)).toEqual({
      kind: 'late',
    });
  });

  it('is late when nothing is sought any more', () => {
    expect(judgeYes(sent, { ...request('open'), state: 'closed' }, now)).toEqual({ kind: 'late' });
  });

  it('counts after a no, as long as the time to answer runs', () => {
    const declined = { state: 'declined', expiresAt: later } as const;
    expect(judgeYes(declined, request('open'), now)).toEqual({ kind: 'takes', seat: 1 });
    expect(judgeYes({ ...declined, expiresAt: now }, request('open'), now)).toEqual({
      kind: 'late',
    });
  });
});

describe('a no', () => {
  it('frees the seat until the person was told who comes', () => {
    expect(judgeNo('accepted', 'held')).toBe('frees');
    expect(judgeNo('accepted', 'confirmed')).toBe('frees');
    expect(judgeNo('accepted', 'agreed')).toBe('told');
    expect(judgeNo('accepted', 'released')).toBe('told');
  });

  it('said twice is one no, and too late it changes nothing', () => {
    expect(judgeNo('sent', undefined)).toBe('declines');
    expect(judgeNo('declined', undefined)).toBe('has');
    expect(judgeNo('filled', undefined)).toBe('late');
  });
});

describe('when the person says no', () => {
  it('calls off every visit that is still to come', () => {
    expect(fallsAway({ state: 'held', visitAt: null }, now)).toBe(true);
    expect(fallsAway({ state: 'released', visitAt: later }, now)).toBe(true);
  });

  it('leaves what took place, and a seat that nobody has', () => {
    expect(fallsAway({ state: 'released', visitAt: earlier }, now)).toBe(false);
    expect(fallsAway({ state: 'open', visitAt: null }, now)).toBe(false);
  });
});
