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
  if (from === '') {
    return to === '' ? undefined : within(length - Number(to), length - 1, length);
  }
  return within(Number(from), to === '' ? length - 1 : Number(to), length);
}

function within(first: number, last: number, length: number): ByteRange | 'outside' {
  const range = { first: Math.max(0, first), last: Math.min(last, length - 1) };
  return range.first > range.last ? 'outside' : range;
}
