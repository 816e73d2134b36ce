import {
  firstOfFloodAt,
  heardInRound,
  isNews,
  nextTogether,
  roundDue,
  roundDueAt,
  tellingsDue,
} from './alert-rounds.ts';

describe('an alert', () => {
  it('comes again every 15 minutes', () => {
    const raised = new Date('2026-11-20T15:00:00Z');
    expect(roundDueAt(raised, 2)).toEqual(new Date('2026-11-20T15:30:00Z'));
  });

  it('does not make up for rounds that were missed, and is heard by whom it concerns by then', () => {
    const raised = new Date('2026-11-20T15:00:00Z');
    expect(roundDue(raised, 1, new Date('2026-11-20T15:15:00Z'))).toBe(1);
    expect(roundDue(raised, 1, new Date('2026-11-20T16:02:00Z'))).toBe(4);
    expect(roundDue(raised, 1, new Date('2026-11-23T15:01:00Z'))).toBe(288);
  });

  it('is told anew of danger from two minutes on, and at once of what a volunteer tells', () => {
    const at = (seconds: number, byVolunteer = false) => ({
      dangerAt: new Date(Date.UTC(2026, 10, 20, 15, 0, seconds)),
      byVolunteer,
    });
    expect(isNews(at(0), at(119))).toBe(false);
    expect(isNews(at(0), at(120))).toBe(true);
    expect(isNews(at(0), at(5, true))).toBe(true);
    expect(isNews(at(0, true), at(5, true))).toBe(false);
  });

  describe('among others', () => {
    const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 20, 15, minutes));
    const alert = (raised: number, told: number | null, flood: string | null = null) => ({
      ...{ raisedAt: at(raised), toldAt: told === null ? null : at(told), flood },
      nextRoundAt: at((told ?? raised - 15) + 15),
    });

    it('is first told by itself, and from then on together with all that wait', () => {
      const [old, young, fresh] = [alert(0, 0), alert(10, 10), alert(15, null)];
      expect(tellingsDue([old, young, fresh], at(15))).toEqual({
        alone: [fresh],
        together: [old, young],
      });
      expect(tellingsDue([old, young], at(14))).toEqual({ alone: [], together: [] });
    });

    it('is told once with all of its flood, and after those that are of none', () => {
      const flood = [alert(0, 0, 'anonymous'), alert(1, null, 'anonymous')];
      const phone = alert(3, 3);
      expect(tellingsDue([...flood, phone], at(16)).together).toEqual([phone, ...flood]);
      expect(firstOfFloodAt(undefined, at(2))).toEqual(at(2));
      expect(firstOfFloodAt(at(2), at(9))).toEqual(at(17));
      expect(firstOfFloodAt(at(2), at(40))).toEqual(at(40));
    });

    it('has its next round with the one that waits longest', () => {
      expect(nextTogether([alert(10, 15), alert(0, 15)], at(15))).toEqual({ at: at(30), round: 2 });
    });
  });

  it('reaches the next person from 30 minutes on, and one more each round', () => {
    const rounds = [0, 1, 2, 3, 4].map((round) => heardInRound(['an'], ['bo', 'cé'], round));
    expect(rounds).toEqual([['an'], ['an'], ['an', 'bo'], ['an', 'bo', 'cé'], ['an', 'bo', 'cé']]);
  });
});
