import { leavesCall } from './failed-text.ts';

describe('a text that failed', () => {
  it.each([
    ['offer.ask', 'bad_number', true],
    ['offer.ask', 'opted_out', true],
    ['offer.ask', 'unreachable', true],
    ['offer.ask', 'filtered', true],
    ['offer.ask', 'day_cap', true],
    ['offer.ask', 'late', false],
    ['offer.ask', 'uncertain', false],
    ['offer.confirmed', 'unreachable', true],
    ['offer.declined', 'unreachable', false],
    ['visit.link', 'late', true],
    ['visit.code', 'unreachable', false],
    ['visit.thanks', 'unreachable', false],
    ['report.answer', 'late', true],
    ['report.answer', 'not_mobile', true],
    ['report.somebody-is-on-it', 'one_a_day', false],
    ['alert', 'unreachable', false],
    ['alert.taken', 'unreachable', false],
    ['dialogue.help', 'unreachable', false],
    ['opt-out.confirm', 'unreachable', false],
    ['provider.unknown', 'not_ours', false],
    [null, 'other', false],
  ] as const)('for %s because of %s is something to call about: %s', (purpose, failure, leaves) => {
    expect(leavesCall({ purpose, failure })).toBe(leaves);
  });
});
