import fc from 'fast-check';
import { offerCode } from './offer-code.ts';

describe('the code of an offer', () => {
  it('is a letter and a digit, and none that is in use', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(120), (seed, count) => {
        const used = new Set<string>();
        for (let index = 0; index < count; index += 1) {
          const code = offerCode(used, seed + index * 7);
          expect(code).toMatch(/^[A-Z][2-9]$/);
          expect(used.has(code)).toBe(false);
          used.add(code);
        }
      }),
    );
  });
});
