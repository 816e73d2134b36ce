import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

interface BuildFolders {
  /** Holds package.json and node_modules. */
  readonly root: string;
  readonly theme: string;
  readonly output: string;
}

/** A file to serve, under the name that templates and styles call it by. */
interface Asset {
  readonly name: string;
  readonly content: Buffer;
}

const sheets = ['app', 'desk'];

const fonts: Readonly<Record<string, string>> = {
  'atkinson-regular.woff2': 'atkinson-hyperlegible-next-latin-400-normal.woff2',
  'atkinson-bold.woff2': 'atkinson-hyperlegible-next-latin-700-normal.woff2',
};

/** Packages whose next version changes what we build. */
const sources = [
  'govuk-frontend',
  '@ministryofjustice/frontend',
  '@fontsource/atkinson-hyperlegible-next',
  'sass',
];

/**
 * Compiles the theme and puts styles, fonts, images and scripts into the output folder, each with
 * a hash of its content in its name, with `manifest.json` to find them by. Does nothing when
 * neither the theme nor a package changed since the last time; says which of the two it was.
 */
export async function buildAssets(folders: BuildFolders): Promise<'built' | 'unchanged'> {
  const inputs = await inputsHash(folders);
  const stamp = join(folders.output, '.inputs');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === inputs) {
    return 'unchanged';
  }
  const files = await ownFiles(folders);
  const urls = new Map(files.map((file) => [file.name, hashedName(file)]));
  const all = [...files, ...(await compileSheets(folders, urls))];
  const manifest = Object.fromEntries(all.map((file) => [file.name, hashedName(file)]));
  await mkdir(folders.output, { recursive: true });
  await Promise.all(
    all.map((file) => writeFile(join(folders.output, hashedName(file)), file.content)),
  );
  await writeFile(join(folders.output, 'manifest.json'), JSON.stringify(manifest, undefined, 2));
  await removeOthers(folders.output, [...Object.values(manifest), 'manifest.json']);
  await writeFile(stamp, inputs);
  return 'built';
}

/** Covers this program too: its own compiled or written text decides what comes out. */
async function inputsHash(folders: BuildFolders): Promise<string> {
  const names = await readdir(folders.theme, { recursive: true, withFileTypes: true });
  const files = [
    import.meta.filename,
    ...sources.map((name) => join(folders.root, 'node_modules', name, 'package.json')),
    ...names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(basename(file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function ownFiles(folders: BuildFolders): Promise<Asset[]> {
  const fontFolder = join(
    folders.root,
    'node_modules/@fontsource/atkinson-hyperlegible-next/files',
  );
  const paths = Object.entries(fonts).map(([name, file]) => ({
    name,
    path: join(fontFolder, file),
  }));
  for (const folder of ['images', 'scripts']) {
    const path = join(folders.theme, folder);
    const names = existsSync(path) ? await readdir(path) : [];
    paths.push(...names.map((name) => ({ name, path: join(path, name) })));
  }
  return Promise.all(
    paths.map(async ({ name, path }) => ({ name, content: await readFile(path) })),
  );
}

/** Sass is loaded only when there is something to compile: it takes longer than all the rest. */
async function compileSheets(
  folders: BuildFolders,
  urls: ReadonlyMap<string, string>,
): Promise<Asset[]> {
  const { compile } = await import('sass');
  return sheets.map((sheet) => {
    const { css } = compile(join(folders.theme, `${sheet}.scss`), {
      style: 'compressed',
      loadPaths: [folders.root],
      quietDeps: true,
      sourceMap: false,
    });
    return { name: `${sheet}.css`, content: Buffer.from(withUrls(css, urls)) };
  });
}

/** Pictures of the packages are left out: our own rules replace them, and they are not served. */
function withUrls(css: string, urls: ReadonlyMap<string, string>): string {
  const own = css.replace(/background-image:url\(\/assets\/images\/[^)]*\);?/g, '');
  return own.replace(/asset:([\w.-]+)/g, (_, name: string) => {
    const hashed = urls.get(name);
    if (hashed === undefined) {
      throw new Error(`a style sheet asks for ${name}, which is not there`);
    }
    return `/assets/${hashed}`;
  });
}

function hashedName({ name, content }: Asset): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = extname(name);
  return `${basename(name, extension)}.${hash}${extension}`;
}

async function removeOthers(folder: string, kept: readonly string[]): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !kept.includes(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

if (realpathSync(process.argv[1] ?? '.') === import.meta.filename) {
  const root = process.cwd();
  // what fails here is not caught, and ends the process with its trace
  void buildAssets({
    root,
    theme: join(root, 'apps/api/http/theme'),
    output: join(root, 'dist/assets'),
  });
}
