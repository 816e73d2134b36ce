import { parsePhone } from '#kernel';
import { callerOf, mayBePromisedACall } from './caller.ts';

describe('the number of a caller', () => {
  it('is the one that is shown', () => {
    expect(callerOf('+32475123456')).toBe('+32475123456');
  });

  it.each(['', 'anonymous', 'Restricted', '+266696687', '+7378742833', '+8656696', '112'])(
    'is hidden in %j',
    (from) => {
      expect(callerOf(from)).toBeUndefined();
    },
  );
});

describe('a call', () => {
  it.each([
    ['+32475123456', true],
    ['+3250333333', true],
    ['+33612345678', false],
    ['+3278151515', false],
    ['+3250448000', false],
  ])('to %s may be promised: %s', (number, may) => {
    expect(mayBePromisedACall(parsePhone(number)!, ['+3250448000'])).toBe(may);
  });
});
