import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike: it is read out and typed over. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP = 4;

/** A password that nobody thought up, of 99 random bits: «hk3m-…». */
export function newPassword(): string {
  const group = (): string =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
