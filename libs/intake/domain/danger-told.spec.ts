import { dangerHow } from './danger-told.ts';

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
});
