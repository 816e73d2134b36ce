import { aboutDanger, levelWith } from './about-danger.ts';

describe('whom possible danger is about', () => {
  it.each([
    ['web', true, 'other', 'self'],
    ['web', false, 'self', 'other'],
    ['operator', false, 'unknown', 'other'],
    ['sms', true, 'none', 'self'],
    ['sms', false, 'other', 'other'],
    ['sms', false, 'self', 'self'],
    ['sms', false, 'none', 'unknown'],
    ['phone', false, 'unknown', 'unknown'],
  ] as const)(
    'by %s, where she said of herself %s and it reads %s, is %s',
    (channel, self, read, about) => {
      expect(aboutDanger({ channel, self }, read)).toBe(about);
    },
  );
});

describe('how sure danger is', () => {
  it('is sure where a sign was ticked, else as it reads', () => {
    const reads = { danger: { level: 'possible' as const, because: [], hasSign: false } };
    expect([levelWith(true, reads), levelWith(false, reads)]).toEqual(['sure', 'possible']);
  });
});
