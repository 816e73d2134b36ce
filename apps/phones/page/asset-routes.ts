import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type FastifyInstance } from 'fastify';
import { projectRoot } from '../project-root.ts';

const assets = join(projectRoot(), 'apps/phones/page/assets');
const font = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';

/** Style, script and letters of the page. */
export function assetRoutes(app: FastifyInstance): void {
  const { resolve } = createRequire(import.meta.url);
  const files = {
    '/stijl.css': { path: join(assets, 'style.css'), type: 'text/css; charset=utf-8' },
    '/pagina.js': { path: join(assets, 'page.js'), type: 'text/javascript; charset=utf-8' },
    '/letter-400.woff2': { path: resolve(`${font}-400-normal.woff2`), type: 'font/woff2' },
    '/letter-700.woff2': { path: resolve(`${font}-700-normal.woff2`), type: 'font/woff2' },
  };
  for (const [address, { path, type }] of Object.entries(files)) {
    const content = readFileSync(path);
    app.get(address, (_, reply) =>
      reply.type(type).header('x-content-type-options', 'nosniff').send(content),
    );
  }
}
