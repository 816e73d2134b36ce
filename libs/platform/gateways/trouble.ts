/** What an exchange that failed tells about the request: whether it can have been carried out. */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: string }
  /** It was certainly not carried out; later it may be. */
  | { readonly kind: 'later'; readonly code: string }
  /** It may have been carried out. */
  | { readonly kind: 'unknown' };

/** Wrong credentials are mended by the city, not by giving up what waits. */
const LATER = new Set([401, 403, 408, 425, 429]);
/** A proxy that lost the answer: what stood behind it may have done its work. */
const ANSWER_LOST = new Set([502, 504]);
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** Reads an error of the provider's client by its status and codes only; its words may hold a number. */
export function troubleOf(error: unknown): Trouble {
  const status = numberIn(error, 'status');
  if (status === undefined) {
    const errno = textIn(error, 'code');
    return NEVER_CONNECTED.test(errno) ? { kind: 'later', code: errno } : { kind: 'unknown' };
  }
  const code = String(numberIn(error, 'code') ?? `http_${status}`);
  if (ANSWER_LOST.has(status)) {
    return { kind: 'unknown' };
  }
  const refused = status >= 400 && status < 500 && !LATER.has(status) && code !== '20429';
  return { kind: refused ? 'refused' : 'later', code };
}

function numberIn(value: unknown, name: string): number | undefined {
  const found = fieldOf(value, name);
  return typeof found === 'number' ? found : undefined;
}

function textIn(value: unknown, name: string): string {
  const found = fieldOf(value, name);
  return typeof found === 'string' ? found : '';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
