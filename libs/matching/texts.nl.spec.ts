import type { LocalDate, WeeklySlot } from '#kernel';
import type { Consideration, Exclusion } from './domain/reason.ts';
import { sayDeadline, sayReason, saySlots } from './texts.nl.ts';

const ZONE = 'Europe/Brussels';
const slot = (weekday: WeeklySlot['weekday'], part: WeeklySlot['part']): WeeklySlot => ({
  weekday,
  part,
});

describe('the words of an offer', () => {
  it.each<[string, WeeklySlot[]]>([
    ['Wo of do namiddag', [slot(3, 'afternoon'), slot(4, 'afternoon')]],
    ['Ma voormiddag of za avond', [slot(6, 'evening'), slot(1, 'morning')]],
    ['Ma, di of wo voormiddag', [1, 2, 3, 4].map((day) => slot(day as 1, 'morning'))],
  ])('"%s"', (text, slots) => {
    expect(saySlots(slots)).toBe(text);
  });

  it('say until when, on the clock of the city', () => {
    expect(sayDeadline(new Date('2026-11-23T11:00:00Z'), ZONE)).toBe('ma 12u');
    expect(sayDeadline(new Date('2026-07-21T07:05:00Z'), ZONE)).toBe('di 9u05');
  });
});

describe('reasons for the desk', () => {
  it.each<[string, Exclusion | Consideration]>([
    ['geen Frans', { code: 'no_common_language', languages: ['fr'] }],
    ['geen Frans of Engels', { code: 'no_common_language', languages: ['fr', 'en'] }],
    ['deze week al 2 keer gevraagd', { code: 'asked_too_often', times: 2 }],
    [
      'in pauze tot en met 14 augustus 2026',
      { code: 'paused', through: '2026-08-14' as LocalDate },
    ],
    ['heeft al 1 match', { code: 'has_matches', matches: 1 }],
    ['kan enkel wo namiddag', { code: 'few_times_suit', slots: [slot(3, 'afternoon')] }],
    ['de persoon vraagt een vrouw', { code: 'gender_unmet', wish: 'vrouw' }],
    ['ook graag: kaarten, koor', { code: 'shared_interests', interests: ['kaarten', 'koor'] }],
  ])('"%s"', (text, reason) => {
    expect(sayReason(ZONE)(reason)).toBe(text);
  });
});
