import { floodMark } from './flood.ts';

const now = new Date('2026-12-02T09:00:00Z');

describe('a flood of reports', () => {
  it('is sixty in an hour from one source', () => {
    expect(floodMark(false, now)).toEqual({ most: 60, since: new Date('2026-12-02T08:00:00Z') });
  });

  it('never sets signs of danger aside', () => {
    expect(floodMark(true, now)).toBeUndefined();
  });
});
