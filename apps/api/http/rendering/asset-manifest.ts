import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name a browser asks for: `app.css` becomes `/assets/app.<hash>.css`. Throws on a name that was never built. */
type AssetUrl = (name: string) => string;

/**
 * Reads the list that the asset build left. It is read at the first question, so that a program
 * which shows no page starts without it.
 */
export function assetUrls(assetsFolder: string): AssetUrl {
  let names: ReadonlyMap<string, string> | undefined;
  return (name) => {
    names ??= readManifest(assetsFolder);
    const hashed = names.get(name);
    if (hashed === undefined) {
      throw new Error(`no asset is called ${name}: run npm run build, or correct the name`);
    }
    return `/assets/${hashed}`;
  };
}

function readManifest(assetsFolder: string): ReadonlyMap<string, string> {
  const list = JSON.parse(readFileSync(join(assetsFolder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  return new Map(Object.entries(list));
}
