import { aCandidate, whatIsSought } from '../../../test/builders/asking.ts';
import { isWished, rarestTraits, traitsOf } from './traits.ts';

const plain = { canPets: false, canStairs: false, canSmoke: false, gender: undefined } as const;

describe('what a volunteer has that somebody may wish for', () => {
  it('are languages, being a man or a woman, and what she can', () => {
    expect(traitsOf({ ...plain, languages: ['nl', 'fr'] })).toEqual([
      { kind: 'language', language: 'nl' },
      { kind: 'language', language: 'fr' },
    ]);
    expect(
      traitsOf({ languages: [], gender: 'man', canPets: true, canStairs: true, canSmoke: true }),
    ).toEqual([
      { kind: 'gender', gender: 'man' },
      { kind: 'pets' },
      { kind: 'stairs' },
      { kind: 'smoke' },
    ]);
  });

  it('is wished for where the person said so', () => {
    const { wishes } = whatIsSought({
      wishes: { languages: ['fr'], gender: 'man', pets: true, stairs: false },
    });
    expect(isWished({ kind: 'language', language: 'fr' }, wishes)).toBe(true);
    expect(isWished({ kind: 'language', language: 'nl' }, wishes)).toBe(false);
    expect(isWished({ kind: 'gender', gender: 'man' }, wishes)).toBe(true);
    expect(isWished({ kind: 'gender', gender: 'vrouw' }, wishes)).toBe(false);
    expect(isWished({ kind: 'pets' }, wishes)).toBe(true);
    expect(isWished({ kind: 'stairs' }, wishes)).toBe(false);
    expect(isWished({ kind: 'smoke' }, wishes)).toBe(false);
  });
});

describe('the rarest of it', () => {
  const crowd = Array.from({ length: 9 }, () => aCandidate({ ...plain, languages: ['nl'] }));

  it('is told of who has what at most every fifth has', () => {
    const french = aCandidate({ ...plain, languages: ['nl', 'fr'] });
    const both = aCandidate({ ...plain, languages: ['nl', 'fr', 'en'] });
    const found = rarestTraits([...crowd, french, both]);
    expect(found.size).toBe(2);
    expect(found.get(french)).toEqual({ trait: { kind: 'language', language: 'fr' }, holders: 2 });
    expect(found.get(both)).toEqual({ trait: { kind: 'language', language: 'en' }, holders: 1 });
  });

  it('is nothing where more share it', () => {
    const french = Array.from({ length: 3 }, () => aCandidate({ ...plain, languages: ['fr'] }));
    expect(rarestTraits([...crowd, ...french]).size).toBe(0);
    expect(rarestTraits([...crowd, ...crowd.slice(0, 3), ...french]).size).toBe(3);
  });
});
