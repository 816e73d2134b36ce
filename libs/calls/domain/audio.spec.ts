import { audioType } from './audio.ts';

describe('the type of a sound', () => {
  it.each([
    [Buffer.from('ID3\u0004 and so on', 'latin1'), 'audio/mpeg'],
    [Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    [Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(60)]), 'audio/wav'],
  ])('is read from its first bytes', (bytes, type) => {
    expect(audioType(bytes)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>no</html>')],
    ['an empty wave', Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ])('is none for %s', (_what, bytes) => {
    expect(audioType(bytes)).toBeUndefined();
  });
});
