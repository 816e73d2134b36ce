import { randomBytes } from 'node:crypto';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A name as Twilio gives them: two letters and 32 hexadecimal digits. Never seeded: the other side
 * keeps what it saw, so a name may not come back after a restart.
 */
export function newSid(prefix: 'SM' | 'CA' | 'RE' | 'PN'): string {
  return prefix + randomBytes(16).toString('hex');
}
