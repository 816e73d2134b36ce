/** From which byte to which, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one part of a file that a player asks for; some play nothing that comes whole (RFC 9110, 14.1.2).
 * Undefined where the whole is to be sent, «outside» where the file has no such part.
 */
export function byteRange(
  header: string | undefined,
  length: number,
): ByteRange | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') {
    return undefined;
  }
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first > last ? 'outside' : { first, last };
}
