import { argon2id, hash, verify } from 'argon2';

/** Argon2id with the costs of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COSTS = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** @returns the hash with its salt and costs, as a PHC string */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

export function isPasswordOf(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}
