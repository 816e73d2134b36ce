import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Where a ciphertext belongs. It is bound to its place: moved to another row it no longer opens. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** AES-256-GCM. Layout: version (1 byte), nonce (12), tag (16), ciphertext. */
export function seal(key: KeyObject, place: Place, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

/** @throws when the key, the place or a single bit is another than at sealing */
export function unseal(key: KeyObject, place: Place, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES) {
    throw new Error('not a sealed value');
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
}

/** A key for one purpose from the master key (HKDF-SHA256, RFC 5869). */
export function deriveKey(master: Buffer, purpose: string): KeyObject {
  return keyOf(
    new Uint8Array(hkdfSync('sha256', master, Buffer.alloc(0), `meldpunt/${purpose}`, 32)),
  );
}

/** A key as node uses it at once: from bytes it would make one for every value. */
export function keyOf(bytes: Uint8Array): KeyObject {
  return createSecretKey(bytes);
}

/** HMAC-SHA256 of a value for one purpose; without the key it tells nothing, not even of short values. */
export function keyedHash(key: KeyObject, purpose: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${value}`).digest();
}

function bound({ table, row, column }: Place): Buffer {
  return Buffer.from(`${table}\0${row}\0${column}`);
}
