/** Crockford's base32: no I, L, O or U, so that nobody mishears or misreads it on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;
const REFERENCE_LENGTH = 8;

/** The number of a report as a reporter hears it: `M-7K3Q-2XWD`, from 5 random bytes (40 bits). */
export function referenceFrom(random: Uint8Array): string {
  const letters = base32(random, REFERENCE_LENGTH);
  return `M-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The secret code of a report: 10 characters of base32 (50 bits), from bytes that follow from its id and a key. */
export function codeFrom(derived: Uint8Array): string {
  const letters = base32(derived, CODE_LENGTH);
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** How somebody may type it: any case, with or without strokes and spaces, O for 0, I or L for 1. */
export function normaliseReference(typed: string): string | undefined {
  const letters = readLetters(typed.replace(/^\s*m\b/i, ''));
  return letters.length === REFERENCE_LENGTH
    ? `M-${letters.slice(0, 4)}-${letters.slice(4)}`
    : undefined;
}

/** The same for a code; undefined when it cannot be one. */
export function normaliseCode(typed: string): string | undefined {
  const letters = readLetters(typed);
  return letters.length === CODE_LENGTH ? `${letters.slice(0, 5)}-${letters.slice(5)}` : undefined;
}

function readLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '');
}

function base32(bytes: Uint8Array, length: number): string {
  let bits = 0n;
  for (const byte of bytes) {
    bits = (bits << 8n) | BigInt(byte);
  }
  const spare = BigInt(bytes.length * 8 - length * 5);
  if (spare < 0n) {
    throw new RangeError('too few bytes');
  }
  bits >>= spare;
  let letters = '';
  for (let at = 0; at < length; at += 1) {
    letters = (ALPHABET[Number(bits & 31n)] ?? '') + letters;
    bits >>= 5n;
  }
  return letters;
}
