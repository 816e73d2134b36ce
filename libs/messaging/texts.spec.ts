import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { stopConfirmed } from './texts.ts';

describe('the confirmation of a stop', () => {
  it.each(['nl', 'fr', 'en'] as const)('fits one plain text in %s', (tongue) => {
    expect(isGsm7(stopConfirmed(tongue))).toBe(true);
    expect(new SegmentedMessage(stopConfirmed(tongue)).segmentsCount).toBe(1);
  });
});
