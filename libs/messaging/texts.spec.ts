import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { stopConfirmed } from './texts.nl.ts';

describe('the confirmation of a stop', () => {
  it('fits one plain text', () => {
    expect(isGsm7(stopConfirmed())).toBe(true);
    expect(new SegmentedMessage(stopConfirmed()).segmentsCount).toBe(1);
  });
});
