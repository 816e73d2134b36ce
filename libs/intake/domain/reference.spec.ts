import fc from 'fast-check';
import { codeFrom, normaliseCode, normaliseReference, referenceFrom } from './reference.ts';

describe('a reference and its code', () => {
  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 5, maxLength: 5 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (random, derived) => {
          const reference = referenceFrom(random);
          expect(normaliseReference(reference)).toBe(reference);
          expect(normaliseReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toBe(
            reference,
          );
          expect(normaliseReference(reference.slice(2).replaceAll('0', 'o'))).toBe(reference);
          const code = codeFrom(derived);
          expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
          expect(normaliseCode(code.toLowerCase().replace('-', '').replaceAll('1', 'l'))).toBe(
            code,
          );
        },
      ),
    );
  });

  it('uses every bit it is given', () => {
    expect(referenceFrom(Uint8Array.of(0, 0, 0, 0, 1))).toBe('M-0000-0001');
    expect(referenceFrom(Uint8Array.of(255, 255, 255, 255, 255))).toBe('M-ZZZZ-ZZZZ');
  });

  it('is nothing when it is too long or too short', () => {
    expect(normaliseReference('M-7K3Q')).toBeUndefined();
    expect(normaliseCode('12345')).toBeUndefined();
    expect(normaliseCode('')).toBeUndefined();
  });
});
