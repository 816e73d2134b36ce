import { refusePair } from './pair.ts';

const at = new Date('2026-11-25T14:00:00Z');
const other = new Date('2026-11-26T14:00:00Z');

describe('a first visit by two', () => {
  it.each(['open', 'held'] as const)('waits while the other seat is %s', (state) => {
    expect(() => {
      refusePair([{ state, visitAt: null }], at);
    }).toThrow('seat.pair_incomplete');
  });

  it.each(['agreed', 'released'] as const)('is at the time of the other, who is %s', (state) => {
    expect(() => {
      refusePair([{ state, visitAt: other }], at);
    }).toThrow('seat.pair_other_time');
    expect(() => {
      refusePair([{ state, visitAt: at }], at);
    }).not.toThrow();
  });

  it('may be agreed with the first of two, and with one who goes alone', () => {
    expect(() => {
      refusePair([{ state: 'confirmed', visitAt: null }], at);
      refusePair([], at);
    }).not.toThrow();
  });
});
