import { readFileSync } from 'node:fs';

/** What a program was told, and what of it could not be read. */
export interface Given {
  readonly env: NodeJS.ProcessEnv;
  /** By the name of the setting. */
  readonly faults: ReadonlyMap<string, string>;
}

/**
 * What was given, each `<NAME>_FILE` of `names` read into NAME: a secret then stands in no process list. Given
 * both ways the plain value wins; an empty one counts as none.
 */
export function readGiven(env: NodeJS.ProcessEnv, names: readonly string[]): Given {
  const read = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const faults = new Map<string, string>();
  for (const name of names) {
    const asFile = `${name}_FILE`;
    const path = read[asFile];
    if (path === undefined) {
      continue;
    }
    Reflect.deleteProperty(read, asFile);
    if (read[name] === undefined) {
      try {
        read[name] = contentOf(path);
      } catch (error) {
        faults.set(name, `${asFile} ${reasonOf(error)}`);
      }
    }
  }
  return { env: read, faults };
}

function contentOf(path: string): string {
  const content = readFileSync(path, 'utf8').trim();
  if (content === '') {
    throw new RangeError();
  }
  return content;
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) {
    return 'names an empty file';
  }
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? 'names a file that is not there'
    : `names a file that cannot be read (${String(code)})`;
}
