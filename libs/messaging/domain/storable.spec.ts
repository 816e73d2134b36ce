import fc from 'fast-check';
import { storable } from './storable.ts';

describe('a storable text', () => {
  it('has no NUL and no lone surrogate, and is otherwise unchanged', () => {
    expect(storable('a\0b\ud800c😀')).toBe('ab\ufffdc😀');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = storable(text);
        expect(kept).not.toContain('\0');
        expect(Buffer.from(kept).toString()).toBe(kept);
      }),
    );
  });
});
