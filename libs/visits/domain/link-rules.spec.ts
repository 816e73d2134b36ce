import { codeEnd, isAlive, linkEnd, mayBeTried, mayHaveCode } from './link-rules.ts';

const now = new Date('2026-11-23T09:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('a personal link', () => {
  it('lives until fourteen days after the visit', () => {
    expect(linkEnd(now)).toEqual(new Date('2026-12-07T09:00:00Z'));
    expect(isAlive({ expiresAt: minutes(1), withdrawnAt: null }, now)).toBe(true);
    expect(isAlive({ expiresAt: now, withdrawnAt: null }, now)).toBe(false);
  });

  it('is dead as soon as it is withdrawn', () => {
    expect(isAlive({ expiresAt: minutes(1), withdrawnAt: now }, now)).toBe(false);
  });

  it('gives five codes an hour', () => {
    expect(mayHaveCode([], now)).toBe(true);
    expect(mayHaveCode([-50, -40, -30, -20].map(minutes), now)).toBe(true);
    expect(mayHaveCode([-50, -40, -30, -20, -10].map(minutes), now)).toBe(false);
    expect(mayHaveCode([-60, -40, -30, -20, -10].map(minutes), now)).toBe(true);
  });

  it('gives twenty codes in its life, so that guessing stays hopeless', () => {
    const longAgo = Array.from({ length: 20 }, (_, day) => minutes(-1440 * (day + 1)));
    expect(mayHaveCode(longAgo.slice(1), now)).toBe(true);
    expect(mayHaveCode(longAgo, now)).toBe(false);
  });
});

describe('a code', () => {
  const code = { expiresAt: codeEnd(now), endedAt: null, tries: 0 };

  it('may be tried five times within ten minutes', () => {
    expect(mayBeTried(code, minutes(9))).toBe(true);
    expect(mayBeTried({ ...code, tries: 4 }, now)).toBe(true);
    expect(mayBeTried({ ...code, tries: 5 }, now)).toBe(false);
    expect(mayBeTried(code, minutes(10))).toBe(false);
  });

  it('ends when it is used or replaced', () => {
    expect(mayBeTried({ ...code, endedAt: now }, now)).toBe(false);
  });
});
