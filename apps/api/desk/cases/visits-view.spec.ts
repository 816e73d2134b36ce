import { newId } from '#kernel';
import type { VisitView } from '#visits';
import { visitCards } from './visits-view.ts';

const now = new Date('2026-11-23T09:00:00Z');
const hour = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

function aVisit(own: Partial<VisitView> = {}): VisitView {
  return {
    visitId: newId<'visit'>(),
    offerId: newId<'offer'>(),
    volunteerId: newId<'volunteer'>(),
    state: 'released',
    plannedAt: hour(48),
    word: 'blauwe fiets',
    doubtedAt: undefined,
    personToldAt: undefined,
    arrivedAt: undefined,
    leftAt: undefined,
    releasedAt: now,
    askedAt: undefined,
    reportedAt: undefined,
    ...own,
  };
}

const card = (own: Partial<VisitView>): ReturnType<typeof visitCards>[number] | undefined =>
  visitCards([aVisit(own)], [], { names: new Map(), now, proofOf: () => '' })[0];

describe('a visit on the page of its case', () => {
  it.each<[string, Partial<VisitView>, RegExp]>([
    ['two days before, with the address opened', {}, /^gepland, vrijwilliger heeft het adres$/],
    ['with its volunteer there', { plannedAt: hour(-1), arrivedAt: hour(-1) }, /loopt/],
    ['after she left', { plannedAt: hour(-2), arrivedAt: hour(-2), leftAt: hour(-1) }, /voorbij/],
    ['in doubt', { doubtedAt: now }, /in twijfel/],
    ['whose hour is there without a word', { plannedAt: hour(-1) }, /niet gemeld/],
    ['that was asked about', { state: 'asked', plannedAt: hour(-30) }, /gevraagd/],
  ])('%s is called what it is', (_, own, words) => {
    expect(card(own)?.badge.text).toMatch(words);
  });

  it('shows its word until it was, and asks to tell the person until somebody did', () => {
    expect(card({})).toMatchObject({ word: 'blauwe fiets', mayTell: true });
    expect(card({ personToldAt: now })).toMatchObject({ mayTell: false, toldAt: now });
    expect(card({ state: 'asked' })).toMatchObject({ word: undefined, mayTell: false });
  });
});
