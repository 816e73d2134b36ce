import { heardInRound, isNews, roundDue, roundDueAt, tellingBeganAt } from './alert-rounds.ts';

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

  it('counts who was told from the round, or from danger that was told since', () => {
    const raisedAt = new Date('2026-11-20T15:00:00Z');
    const began = (dangerAt: Date): Date => tellingBeganAt({ raisedAt, round: 1, dangerAt });
    expect(began(raisedAt)).toEqual(new Date('2026-11-20T15:15:00Z'));
    expect(began(new Date('2026-11-20T15:20:00Z'))).toEqual(new Date('2026-11-20T15:20:00Z'));
  });

  it('reaches the next person from 30 minutes on, and one more each round', () => {
    const rounds = [0, 1, 2, 3, 4].map((round) => heardInRound(['an'], ['bo', 'cé'], round));
    expect(rounds).toEqual([['an'], ['an'], ['an', 'bo'], ['an', 'bo', 'cé'], ['an', 'bo', 'cé']]);
  });
});
