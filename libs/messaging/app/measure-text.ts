import { isGsm7, plainly } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';

/** As long as a text of ours may be. */
export const MOST_SEGMENTS = 2;

/** Words as they leave: in plain characters, on one line. */
export function asText(words: string): string {
  return plainly(words).replace(/\s+/gu, ' ').trim();
}

/** @returns in how many segments a text leaves; undefined for nothing, and where a character does not fit one */
export function segmentsIn(body: string): number | undefined {
  return body === '' || !isGsm7(body)
    ? undefined
    : new SegmentedMessage(body, 'GSM-7').segmentsCount;
}
