import { callerOf } from './caller.ts';

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
