import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Heads } from './heads.ts';
import type { Model, Thresholds } from './model.ts';
import { explicitIn, type Sentence, sentenceLanguages, sentencesIn } from './sentences.ts';
import { train } from './train.ts';

interface KeptModel {
  /** Of the sentences and the code that learned from them. */
  readonly hash: string;
  readonly thresholds: Thresholds;
  readonly heads: {
    readonly starts: Heads['starts'];
    /** Little-endian 32-bit floats in base64. */
    readonly of: string;
  };
}

const room = join(rootAbove(import.meta.dirname), 'libs/reading');
const kept = join(rootAbove(import.meta.dirname), 'dist/reading/model.json');

let current: Model | undefined;

/** The model of the sentences as they stand: the kept one when it is of these, else one that is trained now. */
export function currentModel(): Model {
  current ??= keptModel() ?? train(ownSentences());
  return current;
}

/**
 * Trains the model into `dist` unless it lies there already. Builds and test runs do so once, so that no program
 * has to.
 */
export function keepModel(): 'trained' | 'unchanged' {
  if (keptModel() !== undefined) {
    return 'unchanged';
  }
  const model = currentModel();
  mkdirSync(dirname(kept), { recursive: true });
  // two runs may write at once: each reader sees a whole file
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(asKept(model)));
  renameSync(draft, kept);
  return 'trained';
}

/** All sentences that the room was given, with their labels. */
export function ownSentences(): Sentence[] {
  return sentenceLanguages.flatMap((language) =>
    sentencesIn(fileOf(`sentences/${language}.txt`), language),
  );
}

/** Explicit danger that is never trained on. */
export function explicitSentences(): ReturnType<typeof explicitIn> {
  return explicitIn(fileOf('sentences/explicit.txt'));
}

function keptModel(): Model | undefined {
  if (!existsSync(kept)) {
    return undefined;
  }
  // we wrote it ourselves, and the hash says that it is of this code
  const { hash, thresholds, heads } = JSON.parse(readFileSync(kept, 'utf8')) as KeptModel;
  return hash === hashOfSources() ? { thresholds, heads: headsFrom(heads) } : undefined;
}

function asKept({ heads: { starts, of }, thresholds }: Model): KeptModel {
  const bytes = Buffer.from(of.buffer, of.byteOffset, of.byteLength);
  return { hash: hashOfSources(), thresholds, heads: { starts, of: bytes.toString('base64') } };
}

function headsFrom({ starts, of }: KeptModel['heads']): Heads {
  const bytes = Uint8Array.from(Buffer.from(of, 'base64'));
  return { starts, of: new Float32Array(bytes.buffer) };
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['sentences', 'scorer', 'text', 'words']) {
    const names = readdirSync(join(room, folder)).filter((name) => !name.endsWith('.spec.ts'));
    for (const name of names.sort()) {
      hash.update(name).update(fileOf(`${folder}/${name}`));
    }
  }
  return hash.digest('hex');
}

function fileOf(path: string): string {
  return readFileSync(join(room, path), 'utf8');
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
