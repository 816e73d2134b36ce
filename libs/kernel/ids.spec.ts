import { newId } from './ids.ts';

describe('an id', () => {
  it('is a UUIDv7 that sorts by the millisecond it was made in', () => {
    const early = newId(1_800_000_000_000);
    const late = newId(1_800_000_000_001);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(parseInt(early.replace('-', '').slice(0, 12), 16)).toBe(1_800_000_000_000);
  });

  it('is new each time', () => {
    const made = new Set(Array.from({ length: 10_000 }, () => newId(1)));
    expect(made.size).toBe(10_000);
  });
});
