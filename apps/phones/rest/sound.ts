const wavRate = 8000;
const toneHz = 440;

/** A tone of this many seconds as a WAV file, 8 kHz mono, 16 bits. */
export function wavTone(seconds: number): Buffer {
  const samples = wavRate * seconds;
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(wavRate, 24);
  file.writeUInt32LE(wavRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let sample = 0; sample < samples; sample += 1) {
    const height = Math.sin((2 * Math.PI * toneHz * sample) / wavRate) * 6000;
    file.writeInt16LE(Math.round(height), 44 + sample * 2);
  }
  return file;
}

/** MPEG-2 layer III, 8 kbit/s, 16 kHz, mono; a frame whose side information is zero is silent. */
const silentFrame = Buffer.concat([Buffer.from([0xff, 0xf3, 0x18, 0xc4]), Buffer.alloc(32)]);
const frameSeconds = 576 / 16_000;

/** Silence of this many seconds as an MP3 file: an encoder is more than a stand-in needs. */
export function mp3Silence(seconds: number): Buffer {
  const frames = Math.ceil(seconds / frameSeconds);
  return Buffer.concat(Array.from({ length: frames }, () => silentFrame));
}
