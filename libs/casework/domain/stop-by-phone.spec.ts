import { stopWaitsForHuman } from './stop-by-phone.ts';

const nothing = { hazard: false, safeContact: false, another: false };

describe('a stop on the telephone', () => {
  it('closes the case of who lives alone, with nothing to fear', () => {
    expect(stopWaitsForHuman(nothing)).toBe(false);
  });

  it.each(['hazard', 'safeContact', 'another'] as const)('waits for a human with %s', (known) => {
    expect(stopWaitsForHuman({ ...nothing, [known]: true })).toBe(true);
  });
});
