const BROKEN = /[^\P{Cc}\t\n\v\f\r]|\ufffd/u;
/** What stands above ASCII in names here; a file of anything else is no Windows-1252. */
const WESTERN = /^[\p{ASCII}À-ÖØ-öø-ÿŠšŽžŒœŸ‘’‚“”„–—…€°«»§·\u00a0]*$/u;
/** UTF-8 that was read as Windows-1252: «CafÃ©». */
const MIXED = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/**
 * A text file as people save it: UTF-8, UTF-16 with its mark, or Windows-1252 as Excel does. Undefined when it is
 * none of these for sure: a guess would break names.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markOf(bytes);
  const text = new TextDecoder(marked ?? 'utf-8').decode(bytes);
  const likely = marked === undefined && text.includes('\ufffd') ? western(bytes) : text;
  return likely === undefined || BROKEN.test(likely) ? undefined : likely;
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function western(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return WESTERN.test(text) && !MIXED.test(text) ? text : undefined;
}
