import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for the cookie alone. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot log in with it. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
