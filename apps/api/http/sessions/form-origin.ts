import { timingSafeEqual } from 'node:crypto';

/** The parts of a request that tell where it comes from. */
export interface Sender {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
}

/** They change nothing. */
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site's page made this request. What the browser says counts when it says anything; a
 * browser that keeps silent, or hides the origin ("null"), is decided by the token of the form.
 */
export function isFromElsewhere({ headers }: Sender, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') {
    return site !== 'same-origin' && site !== 'none';
  }
  const { origin, host } = headers;
  if (typeof origin !== 'string' || origin === 'null') {
    return false;
  }
  if (!URL.canParse(origin)) {
    return true;
  }
  return origin !== new URL(publicUrl).origin && new URL(origin).host !== host;
}

/**
 * Whether a request that may change something was meant by who is signed in: it comes from our own page and
 * carries the token of the session, in the field `csrf` or the header `x-csrf-token`. JSON needs no token: no other
 * site can send it without asking first, and we never agree.
 */
export function isMeant(sender: Sender, publicUrl: string, csrfToken: string): boolean {
  if (READS.has(sender.method)) {
    return true;
  }
  if (isFromElsewhere(sender, publicUrl)) {
    return false;
  }
  return isJson(sender) || isSame(tokenIn(sender), csrfToken);
}

function isJson({ headers }: Sender): boolean {
  const type = headers['content-type'];
  return typeof type === 'string' && /^application\/json\s*(;|$)/i.test(type);
}

function tokenIn({ body, headers }: Sender): unknown {
  const field = typeof body === 'object' && body !== null && 'csrf' in body ? body.csrf : undefined;
  return field ?? headers['x-csrf-token'];
}

function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') {
    return false;
  }
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
