import type { LocalDate } from '#kernel';
import { supportBy, supportShownOn } from './support-contact.ts';

const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-11-23');

describe('the support contact', () => {
  it('is due six weeks after the first of her matches began', () => {
    const since = [day('2026-11-23'), day('2026-11-20')];
    expect(supportBy(since, undefined, today)).toBe('2027-01-01');
  });

  it('is due six weeks after the last one', () => {
    expect(supportBy([day('2026-06-01')], day('2026-11-16'), today)).toBe('2026-12-28');
  });

  it('begins anew with a match that began after the last one', () => {
    expect(supportBy([day('2026-11-23')], day('2026-02-02'), today)).toBe('2027-01-04');
  });

  it('of a match from before us is never due in the past', () => {
    expect(supportBy([day('2024-01-01')], undefined, today)).toBe('2026-12-28');
  });

  it('is due for nobody who is there for nobody', () => {
    expect(supportBy([], day('2026-11-16'), today)).toBeUndefined();
  });

  it('stands on the desk a week before', () => {
    expect(supportShownOn(day('2027-01-04'))).toBe('2026-12-28');
  });
});
