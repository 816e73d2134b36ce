import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What of the sources goes into a build; templates and pages are read as they are. */
const BUILT_FROM = ['apps', 'libs', 'migrations'];
const NOT_BUILT = /\.(spec\.ts|njk|html|md)$/;
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const STAMP = '.last-build.json';
/** Of the compiler: changes when nothing else does. */
const OF_THE_COMPILER = '.tsbuildinfo';

/** Each path from the root, with what tells one version of the file from another. */
type Files = Readonly<Record<string, string>>;

interface LastBuild {
  readonly sources: Files;
  /** By size and moment: whatever else wrote there has not built what stands here. */
  readonly results: Files;
}

/** What changed since the last build. Empty: what lies in `dist` is of the sources as they are. */
export function changedSince(root: string): { sources: string[]; results: string[] } {
  const last = readLast(root);
  return {
    sources: different(last.sources, sourcesOf(root)),
    results: different(last.results, resultsOf(root)),
  };
}

/** Before a build: one that is broken off must not count. */
export function forgetLast(root: string): void {
  rmSync(join(root, 'dist', STAMP), { force: true });
}

/** Makes the compiler write every file, whatever it believes to lie there. */
export function forgetCompiled(root: string): void {
  rmSync(join(root, 'dist', OF_THE_COMPILER), { force: true });
}

/** @param sources as they were before the build: what changed meanwhile is built the next time */
export function noteBuild(root: string, sources: Files): void {
  const path = join(root, 'dist', STAMP);
  const last: LastBuild = { sources, results: resultsOf(root) };
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(last));
  renameSync(`${path}.${process.pid}`, path);
}

/** Every file that goes into a build, by its content. */
export function sourcesOf(root: string): Files {
  const paths = BUILT_FROM.flatMap((folder) => filesIn(join(root, folder)));
  const built = paths.filter((path) => !NOT_BUILT.test(path));
  const all = [...built, ...SETTINGS.map((name) => join(root, name))];
  return Object.fromEntries(all.map((path) => [relative(root, path), digestOf(path)]));
}

/** Removes what was compiled of a source that is gone: what reads a folder would find it. */
export function removeOrphans(root: string): void {
  const sources = sourcesOf(root);
  for (const path of BUILT_FROM.flatMap((folder) => filesIn(join(root, 'dist', folder)))) {
    const source = relative(join(root, 'dist'), path).replace(/\.js(\.map)?$/, '.ts');
    if (!(source in sources)) {
      rmSync(path);
    }
  }
}

function resultsOf(root: string): Files {
  const dist = join(root, 'dist');
  const paths = filesIn(dist).filter((path) => !path.includes(OF_THE_COMPILER));
  const results = paths.filter((path) => !path.includes(STAMP));
  return Object.fromEntries(
    results.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [relative(root, path), `${size} ${mtimeMs}`];
    }),
  );
}

function different(before: Files, now: Files): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...paths].filter((path) => before[path] !== now[path]);
}

function readLast(root: string): LastBuild {
  try {
    // we wrote it ourselves
    return JSON.parse(readFileSync(join(root, 'dist', STAMP), 'utf8')) as LastBuild;
  } catch {
    return { sources: {}, results: {} };
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

function digestOf(path: string): string {
  const hash: Hash = createHash('sha256');
  return hash.update(readFileSync(path)).digest('base64url');
}
