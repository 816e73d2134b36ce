import { read } from '#reading';
import { visitsEndangered } from './visits-endangered.ts';

const zone = 'Europe/Brussels';
const monday = new Date('2026-11-23T09:00:00Z');
const on = (day: number): { readonly plannedAt: Date } => ({
  plannedAt: new Date(Date.UTC(2026, 10, day, 13)),
});
const [before, today, tomorrow, thursday] = [on(20), on(23), on(24), on(26)] as const;
const all = [before, today, tomorrow, thursday];

describe('the visits that a volunteer puts in doubt', () => {
  it.each([
    ['Ik ben ziek, ik kan donderdag niet komen', [thursday]],
    ['Morgen lukt het niet', [tomorrow]],
    ['Ik kan straks niet komen', [today]],
    ['Ik ben ziek', [today, tomorrow, thursday]],
    ['Ik kan zaterdag niet komen', [today, tomorrow, thursday]],
  ])('%s', (text, expected) => {
    expect(visitsEndangered(read(text), all, monday, zone)).toEqual(expected);
  });
});
