import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { changedSince, forgetLast, noteBuild, removeOrphans, sourcesOf } from './last-build.ts';

describe('the last build', () => {
  let root: string;

  function write(path: string, text = path): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  /** A small project, just built. */
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'meldpunt-build-'));
    for (const path of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
      write(path);
    }
    write('libs/a/a.ts');
    write('migrations/1-a.ts');
    write('dist/libs/a/a.js');
    write('dist/migrations/1-a.js');
    noteBuild(root, sourcesOf(root));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is of the sources as long as nothing changes', () => {
    expect(changedSince(root)).toEqual({ sources: [], results: [] });
  });

  it.each([
    ['a source', 'libs/a/a.ts', 'other'],
    ['a new source', 'apps/b.ts', 'new'],
    ['the packages', 'package-lock.json', 'other'],
  ])('is over when %s changes', (_what, path, text) => {
    write(path, text);
    expect(changedSince(root).sources).toEqual([path]);
  });

  it('is over when a source is gone', () => {
    rmSync(join(root, 'libs/a/a.ts'));
    expect(changedSince(root).sources).toEqual(['libs/a/a.ts']);
  });

  it.each(['libs/a/a.spec.ts', 'apps/api/page.njk', 'libs/a/read.md'])(
    'lasts when %s comes',
    (path) => {
      write(path);
      expect(changedSince(root)).toEqual({ sources: [], results: [] });
    },
  );

  it('is over when somebody else wrote what was built, or removed it', () => {
    write('dist/libs/a/a.js', 'of another source');
    rmSync(join(root, 'dist/migrations/1-a.js'));
    expect(changedSince(root).results.sort()).toEqual([
      'dist/libs/a/a.js',
      'dist/migrations/1-a.js',
    ]);
  });

  it('is over when the next one was broken off', () => {
    forgetLast(root);
    expect(changedSince(root).sources).not.toEqual([]);
  });

  it('leaves nothing of a source that is gone', () => {
    write('dist/migrations/0-old.js');
    write('dist/migrations/0-old.js.map');
    write('dist/assets/app.css');
    removeOrphans(root);
    expect(readdirSync(join(root, 'dist/migrations'))).toEqual(['1-a.js']);
    expect(readdirSync(join(root, 'dist/assets'))).toEqual(['app.css']);
  });
});
