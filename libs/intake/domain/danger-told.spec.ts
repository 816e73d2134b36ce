import { dangerHow, isReadForDanger } from './danger-told.ts';

describe('danger that is told', () => {
  it.each([
    ['web', true, 'ticked'],
    ['operator', true, 'ticked'],
    ['phone', true, 'key'],
    ['web', false, 'words'],
    ['sms', true, 'words'],
  ] as const)('by %s, asked and said %s, is told by: %s', (channel, asked, how) => {
    expect(dangerHow(channel, asked)).toBe(how);
  });

  it('is read in the words of everybody but of us, who tick it', () => {
    const read = (['web', 'phone', 'sms', 'operator'] as const).map(isReadForDanger);
    expect(read).toEqual([true, true, true, false]);
  });
});
