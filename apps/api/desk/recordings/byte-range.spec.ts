import fc from 'fast-check';
import { byteRange } from './byte-range.ts';

describe('the part of a recording that a player asks for', () => {
  it.each([
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=0-1', { first: 0, last: 1 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=100-', 'outside'],
    [undefined, undefined],
    ['bytes=0-1,5-6', undefined],
    ['nonsense', undefined],
  ])('%s of 100 bytes is %j', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it('never leaves the recording', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }), (from, to, length) => {
        const range = byteRange(`bytes=${String(from)}-${String(to)}`, length);
        const within =
          typeof range !== 'object' ||
          (range.first >= 0 && range.first <= range.last && range.last < length);
        expect(within).toBe(true);
      }),
    );
  });
});
