const BROKEN = /[^\P{Cc}\t\n\v\f\r]|\ufffd/u;
/** What stands above ASCII in names here; a file of anything else is no Windows-1252. */
const WESTERN = /^[\p{ASCII}À-ÏÑ-ÔÖØ-Ýß-ïñ-öø-ýÿŒœ‘’‚“”„–—€°«»§\u00a0]*$/u;
/** Names in quotes, in one cell. */
const QUOTED =
  /(?<!\p{L})(?:„[^„“”,;\t\r\n]*[“”]|“[^„“”,;\t\r\n]*”|‚[^‚‘’,;\t\r\n]*[‘’])(?!\p{L})/gu;
/** What other encodings leave where Windows-1252 has a sign: «Barth‚lemy», «Isra‘l», «Stra§e», «€hre». */
const UNLIKELY = [
  /[„“”‚]|\p{L}[‘§]|§\p{Ll}|€\p{L}|\p{L}[«»]\p{L}/u,
  /\p{L}[–—]\p{Ll}/u,
  /\p{Ll}[À-ÞŒ]|[ß-ÿ]\p{Lu}|[À-ÿ]{3}/u,
  /(?<!\p{L})Ô[a-z](?!\p{L})|Œl/u,
];
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
  return WESTERN.test(text) && !MIXED.test(text) && isLikely(text) ? text : undefined;
}

/** Its signs stand where people write them. */
function isLikely(text: string): boolean {
  const bare = text.replace(QUOTED, (quoted) => quoted.slice(1, -1));
  return !UNLIKELY.some((sign) => sign.test(bare));
}
