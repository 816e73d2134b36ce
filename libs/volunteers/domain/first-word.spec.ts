import { firstWordTo, floodSince } from './first-word.ts';

describe('our first word to who joins by the page', () => {
  it('is a task of her own', () => {
    expect(firstWordTo({ isKnown: false, before: 0 })).toBe('own');
    expect(firstWordTo({ isKnown: false, before: 29 })).toBe('own');
  });

  it('is another one to who is a volunteer already', () => {
    expect(firstWordTo({ isKnown: true, before: 0 })).toBe('again');
  });

  it('is one for all where more than thirty came from one place in an hour', () => {
    expect(firstWordTo({ isKnown: false, before: 30 })).toBe('together');
    expect(firstWordTo({ isKnown: true, before: 30 })).toBe('together');
    const now = new Date('2026-12-02T09:00:00Z');
    expect(floodSince(now)).toEqual(new Date('2026-12-02T08:00:00Z'));
  });
});
