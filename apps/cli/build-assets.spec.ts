import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAssets } from './build-assets.ts';

const root = join(import.meta.dirname, '../..');

describe('the asset build', () => {
  let output: string;
  let manifest: Record<string, string>;
  const build = (): Promise<string> =>
    buildAssets({ root, theme: join(root, 'apps/api/http/theme'), output });
  const built = (name: string): Buffer => readFileSync(join(output, manifest[name]!));

  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), 'assets-'));
    await build();
    manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as typeof manifest;
  });
  afterAll(() => {
    rmSync(output, { recursive: true });
  });

  it('names every file by its content and lists it', () => {
    expect(Object.keys(manifest)).toEqual(
      expect.arrayContaining(['app.css', 'desk.css', 'mark.svg', 'atkinson-regular.woff2']),
    );
    expect(manifest['app.css']).toMatch(/^app\.[0-9a-f]{12}\.css$/);
    expect(readdirSync(output).sort()).toEqual(
      ['.inputs', 'manifest.json', ...Object.values(manifest)].sort(),
    );
  });

  it('does nothing a second time', async () => {
    expect(await build()).toBe('unchanged');
  });

  it('points styles only at files that are served, and at nothing elsewhere', () => {
    const urls = ['app.css', 'desk.css'].flatMap((sheet) =>
      [
        ...built(sheet)
          .toString()
          .matchAll(/url\("?([^")]+)"?\)/g),
      ].map(([, url]) => url),
    );
    expect(urls.length).toBeGreaterThan(0);
    const served = Object.values(manifest).map((name) => `/assets/${name}`);
    expect(urls.filter((url) => !served.includes(url!))).toEqual([]);
  });

  it('keeps the public styles small enough for an old phone', () => {
    expect(gzipSync(built('app.css')).byteLength).toBeLessThan(15_000);
  });

  it('takes two fonts, and nothing of GOV.UK that is theirs alone', () => {
    expect(readdirSync(output).filter((name) => name.endsWith('.woff2'))).toHaveLength(2);
    expect(built('app.css').toString()).not.toMatch(/GDS Transport|crown|sourceMappingURL/);
    expect(built('desk.css').toString()).not.toMatch(/GDS Transport|crown|sourceMappingURL/);
  });
});
