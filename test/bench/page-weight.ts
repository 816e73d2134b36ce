import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withDataFolder } from './data-folder.ts';
import { type Figures, type Measurement } from './measurement.ts';
import { median, rounded } from './median.ts';
import { withNpmStart } from './start/npm-start.ts';

const GOAL_KB = 30;
const MOST_FONTS = 2;
const ROUNDS = 5;
const BYTES_PER_KB = 1_000;

interface Weight {
  readonly gzipKb: number;
  readonly brotliKb: number;
  readonly plainKb: number;
  readonly fonts: number;
  readonly fontsKb: number;
  readonly scripts: number;
}

/** B9: what a visitor's browser fetches before the report form can be read and sent. */
export const pageWeight: Measurement = {
  about: 'report form: kB of HTML and CSS, compressed with gzip',
  run: (say) =>
    withDataFolder((folder) =>
      withNpmStart(folder, async ({ url }) => {
        const weights: Weight[] = [];
        for (let round = 1; round <= ROUNDS; round += 1) {
          const weight = await weigh(new URL('/melden', url));
          say(`round ${round}: ${weight.gzipKb} kB with gzip, ${weight.brotliKb} kB with brotli`);
          weights.push(weight);
        }
        return figuresOf(weights);
      }),
    ),
};

function figuresOf(weights: readonly Weight[]): Figures {
  const middle = (key: keyof Weight): number => median(weights.map((weight) => weight[key]));
  return {
    ratio: middle('gzipKb'),
    goal: GOAL_KB,
    rounds: weights.map((weight) => weight.gzipKb),
    brotliKb: middle('brotliKb'),
    plainKb: middle('plainKb'),
    fonts: middle('fonts'),
    fontsKb: middle('fontsKb'),
    scripts: middle('scripts'),
  };
}

async function weigh(page: URL): Promise<Weight> {
  const html = await textOf(page);
  refuseWithoutForm(html);
  const links = hrefsOf(html, 'stylesheet').map((href) => new URL(href, page));
  const sheets = await Promise.all(links.map(textOf));
  const css = sheets.join('\n');
  if (sheets.length === 0 || /@import\b/.test(css)) {
    throw new Error('The form should link its style sheets, and those import no others');
  }
  const fonts = fontsOf(html, css);
  if (fonts.length > MOST_FONTS) {
    throw new Error(`The form takes ${fonts.length} font files, at most ${MOST_FONTS} are allowed`);
  }
  const texts = [html, ...sheets].map((text) => Buffer.from(text));
  const sizes = await Promise.all(fonts.map((font) => sizeOf(new URL(font, page))));
  return {
    gzipKb: kbOf(texts.map((text) => gzipSync(text, { level: 6 }).length)),
    brotliKb: kbOf(texts.map((text) => brotliCompressSync(text).length)),
    plainKb: kbOf(texts.map((text) => text.length)),
    fonts: fonts.length,
    fontsKb: kbOf(sizes),
    scripts: html.match(/<script\b/g)?.length ?? 0,
  };
}

/** What the browser sends by itself needs no script. */
function refuseWithoutForm(html: string): void {
  const form = /<form\b[^>]*\bmethod="post"[^>]*>[^]*?<\/form>/i.exec(html)?.[0] ?? '';
  if (!/<button\b(?![^>]*\btype="button")/i.test(form)) {
    throw new Error('The page holds no form that a browser can send without a script');
  }
}

function hrefsOf(html: string, rel: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => new RegExp(`\\brel="?${rel}\\b`).test(tag))
    .flatMap((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? []);
}

/** Also those that the page fetches ahead. */
function fontsOf(html: string, css: string): string[] {
  const isFont = (url: string): boolean => /\.(woff2?|ttf|otf)\b/.test(url);
  const named = [...css.matchAll(/url\(["']?([^"')]+)/g)].flatMap(([, url]) => url ?? []);
  return [...new Set([...named, ...hrefsOf(html, 'preload')].filter(isFont))];
}

async function textOf(url: URL): Promise<string> {
  return (await answerOf(url)).text();
}

async function sizeOf(url: URL): Promise<number> {
  return (await (await answerOf(url)).arrayBuffer()).byteLength;
}

async function answerOf(url: URL): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url.pathname} answered ${answer.status}`);
  }
  return answer;
}

function kbOf(sizes: readonly number[]): number {
  return rounded(sizes.reduce((sum, size) => sum + size, 0) / BYTES_PER_KB);
}
