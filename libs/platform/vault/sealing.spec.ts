import fc from 'fast-check';
import { deriveKey, keyedHash, seal, unseal } from './sealing.ts';

const key = deriveKey(Buffer.alloc(32, 7), 'test');
const place = { table: 'report', row: 'a', column: 'person' };

describe('sealing', () => {
  it('opens what was sealed, in the same place with the same key', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(unseal(key, place, seal(key, place, plain))).toEqual(plain);
      }),
    );
  });

  it.each([{ table: 'case' }, { row: 'b' }, { column: 'reporter' }])(
    'refuses a ciphertext that was moved: %j',
    (moved) => {
      const sealed = seal(key, place, Buffer.from('Rozenhoedkaai'));
      expect(() => unseal(key, { ...place, ...moved }, sealed)).toThrow();
    },
  );

  it('refuses when any byte was changed', () => {
    const sealed = seal(key, place, Buffer.from('abc'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, place, changed)).toThrow();
    }
  });

  it('never seals the same text twice to the same bytes', () => {
    expect(seal(key, place, Buffer.from('x'))).not.toEqual(seal(key, place, Buffer.from('x')));
  });
});

describe('a keyed hash', () => {
  it('is the same for the same value and purpose, and another for any other', () => {
    const hash = keyedHash(key, 'phone', '+32475000001');
    expect(keyedHash(key, 'phone', '+32475000001')).toEqual(hash);
    expect(keyedHash(key, 'house', '+32475000001')).not.toEqual(hash);
    expect(keyedHash(deriveKey(Buffer.alloc(32, 8), 'test'), 'phone', '+32475000001')).not.toEqual(
      hash,
    );
  });
});
