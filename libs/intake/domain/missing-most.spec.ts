import { missingMost } from './missing-most.ts';

const known = {
  concern: 'Mijn buurvrouw komt niet meer buiten',
  self: false,
  hasPlace: true,
  canReachPerson: false,
};

describe('what is missing most', () => {
  it('is nothing when we know what and where', () => {
    expect(missingMost(known)).toBeUndefined();
  });

  it('is what, when the text says next to nothing', () => {
    expect(missingMost({ ...known, concern: 'Hallo?', hasPlace: false })).toBe('what');
  });

  it('is where, when nobody could go and look', () => {
    expect(missingMost({ ...known, hasPlace: false })).toBe('where');
  });

  it('is how to reach somebody who reports herself', () => {
    expect(missingMost({ ...known, self: true })).toBe('how_to_reach');
    expect(missingMost({ ...known, self: true, canReachPerson: true })).toBeUndefined();
  });
});
