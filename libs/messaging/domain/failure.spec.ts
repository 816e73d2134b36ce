import { deservesOneMoreTry, failureOf } from './failure.ts';

describe('why a text did not arrive', () => {
  it.each([
    ['refused', '21211', 'bad_number'],
    ['refused', '21614', 'bad_number'],
    ['refused', '21610', 'opted_out'],
    ['undelivered', '30003', 'unreachable'],
    ['undelivered', '30008', 'unreachable'],
    ['undelivered', '30005', 'bad_number'],
    ['undelivered', '30006', 'bad_number'],
    ['undelivered', '30004', 'filtered'],
    ['undelivered', '30007', 'filtered'],
    ['failed', '30001', 'unreachable'],
    ['failed', '30036', 'late'],
    ['expired', 'late', 'late'],
    ['expired', 'day_cap', 'day_cap'],
    ['waiting', 'day_cap', 'waits_for_tomorrow'],
    ['unknown', null, 'uncertain'],
    ['refused', '21602', 'other'],
    ['failed', null, 'other'],
  ] as const)('%s with %s means %s', (state, code, failure) => {
    expect(failureOf(state, code)).toBe(failure);
  });

  it('tries once more when the phone was off, and never after a refusal or in doubt', () => {
    expect(deservesOneMoreTry('undelivered', '30003')).toBe(true);
    expect(deservesOneMoreTry('failed', '30001')).toBe(true);
    expect(deservesOneMoreTry('undelivered', '30007')).toBe(false);
    expect(deservesOneMoreTry('refused', '21211')).toBe(false);
    expect(deservesOneMoreTry('unknown', null)).toBe(false);
  });
});
