import { readHours } from './hours-field.ts';

describe('the hours of a day as somebody types them', () => {
  it.each([
    ['13-17', [['13:00', '17:00']]],
    [
      '9u tot 12u30, 18:00-21:00',
      [
        ['09:00', '12:30'],
        ['18:00', '21:00'],
      ],
    ],
    [
      'voormiddag en avond',
      [
        ['09:00', '12:00'],
        ['18:00', '21:00'],
      ],
    ],
    ['Heel de dag', [['09:00', '17:00']]],
    ['9.30 – 11', [['09:30', '11:00']]],
    ['20-24', [['20:00', '24:00']]],
    ['', []],
  ])('%s', (typed, stretches) => {
    expect(readHours(typed, 2)).toEqual(stretches.map(([from, to]) => ({ weekday: 2, from, to })));
  });

  it.each(['17-13', '25-26', '13', 'altijd', '9-10,10-11,11-12,12-13,13-14', '9:75-10'])(
    'no hours: %s',
    (typed) => {
      expect(readHours(typed, 2)).toBeUndefined();
    },
  );
});
