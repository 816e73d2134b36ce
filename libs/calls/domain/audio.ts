/** The type of a sound by its first bytes, whatever it is called; undefined when it is none, or empty. */
export function audioType(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 12).toString('latin1');
  if (head.startsWith('RIFF') && head.endsWith('WAVE')) {
    return bytes.length > WAV_HEADER_BYTES ? 'audio/wav' : undefined;
  }
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
  return head.startsWith('ID3') || isFrame ? 'audio/mpeg' : undefined;
}

const WAV_HEADER_BYTES = 44;
