import { isAroundVisit } from './visit-window.ts';

describe('around a visit', () => {
  const visit = new Date('2026-11-25T13:00:00Z');

  it.each([
    ['2026-11-25T10:59:59Z', false],
    ['2026-11-25T11:00:00Z', true],
    ['2026-11-25T14:00:00Z', true],
    ['2026-11-26T01:00:00Z', true],
    ['2026-11-26T01:00:01Z', false],
  ])('%s is: %s', (now, is) => {
    expect(isAroundVisit(visit, new Date(now))).toBe(is);
  });
});
