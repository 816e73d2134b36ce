import { aboutDanger, levelWith, tellsOfViolenceAtHome } from './about-danger.ts';

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

describe('violence at home', () => {
  const heard = { level: 'sure', atHome: true, atHomeOfUnknown: false } as const;
  const surer = { ...heard, atHomeOfUnknown: true };

  type Told = Parameters<typeof tellsOfViolenceAtHome>;

  it.each<Told>([
    [
      { channel: 'sms', self: true },
      { about: 'unknown', danger: heard },
    ],
    [
      { channel: 'web', self: true },
      { about: 'other', danger: heard },
    ],
    [
      { channel: 'web', self: false },
      { about: 'self', danger: heard },
    ],
    [
      { channel: 'sms', self: false },
      { about: 'unknown', danger: surer },
    ],
  ])('is hers: %j, %j', (from, reading) => {
    expect(tellsOfViolenceAtHome(from, reading)).toBe(true);
  });

  it.each<Told>([
    [
      { channel: 'operator', self: true },
      { about: 'self', danger: surer },
    ],
    [
      { channel: 'sms', self: false },
      { about: 'unknown', danger: heard },
    ],
    [
      { channel: 'sms', self: false },
      { about: 'other', danger: surer },
    ],
    [
      { channel: 'phone', self: false },
      { about: 'unknown', danger: surer },
    ],
    [
      { channel: 'web', self: false },
      { about: 'unknown', danger: surer },
    ],
    [
      { channel: 'sms', self: true },
      { about: 'self', danger: { ...surer, level: 'none' } },
    ],
  ])('is not hers: %j, %j', (from, reading) => {
    expect(tellsOfViolenceAtHome(from, reading)).toBe(false);
  });
});

describe('how sure danger is', () => {
  it('is sure where a sign was ticked, else as it reads', () => {
    const reads = { danger: { level: 'possible' as const, because: [], hasSign: false } };
    expect([levelWith(true, reads), levelWith(false, reads)]).toEqual(['sure', 'possible']);
  });
});
