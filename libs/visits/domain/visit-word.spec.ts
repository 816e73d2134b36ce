import fc from 'fast-check';
import { visitWord } from './visit-word.ts';

describe('visitWord', () => {
  it('is two plain words, the same for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 32 }), (secret) => {
        expect(visitWord(secret)).toMatch(/^[a-z]+ [a-z]+$/);
        expect(visitWord(secret)).toBe(visitWord(Uint8Array.from(secret)));
      }),
    );
  });

  it('gives every pair', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    const words = new Set(
      bytes.flatMap((first) => bytes.map((second) => visitWord(Uint8Array.of(first, second)))),
    );
    expect(words.size).toBe(16 * 32);
  });
});
