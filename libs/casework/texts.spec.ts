import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.nl.ts';

describe('the text about a case', () => {
  it('is plain and at most two segments', () => {
    const body = texts.somebodyIsOnIt('M-ABCD-EFGH');
    expect(isGsm7(body)).toBe(true);
    expect(new SegmentedMessage(body).segmentsCount).toBeLessThanOrEqual(2);
  });
});
