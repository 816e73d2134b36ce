import type { LocalDate } from '#kernel';
import { askedOn } from './what-it-meant.ts';

describe('what it meant to her person', () => {
  it('is asked three months after the match began, and not of one from long before us', () => {
    expect(askedOn('2026-11-23' as LocalDate, '2026-11-23' as LocalDate)).toBe('2027-02-22');
    expect(askedOn('2026-08-24' as LocalDate, '2026-11-23' as LocalDate)).toBe('2026-11-23');
    expect(askedOn('2026-08-23' as LocalDate, '2026-11-23' as LocalDate)).toBeUndefined();
  });
});
