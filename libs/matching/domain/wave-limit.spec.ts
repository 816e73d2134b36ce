import { refuseWaveOverLimit } from './wave-limit.ts';

const limit = { offersPerWave: 5, people: 12 };
const people = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `v${String(from + index)}`);
const asked = (count: number) => people(count, 100).map((volunteerId) => ({ volunteerId }));

describe('how many are asked', () => {
  it('is five at once and twelve in all, more only with a reason', () => {
    expect(() => {
      refuseWaveOverLimit(people(5), asked(7), limit, undefined);
    }).not.toThrow();
    expect(() => {
      refuseWaveOverLimit(people(6), [], limit, undefined);
    }).toThrow('offer.needs_reason');
    expect(() => {
      refuseWaveOverLimit(people(5), asked(8), limit, ' ');
    }).toThrow('offer.needs_reason');
    expect(() => {
      refuseWaveOverLimit(people(6), asked(8), limit, 'dringend');
    }).not.toThrow();
  });

  it('is somebody', () => {
    expect(() => {
      refuseWaveOverLimit([], [], limit, 'dringend');
    }).toThrow('offer.nobody_chosen');
  });
});
