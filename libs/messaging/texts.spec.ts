import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { stopConfirmed } from './texts.ts';

describe('the confirmation of a stop', () => {
  it.each(['nl', 'fr', 'en'] as const)('fits one plain text in %s', (language) => {
    expect(isGsm7(stopConfirmed(language))).toBe(true);
    expect(new SegmentedMessage(stopConfirmed(language)).segmentsCount).toBe(1);
  });
});
