import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { defaultAssetsFolder } from './create-renderer.ts';

/**
 * Serves styles, fonts, images and scripts under `/assets/`. Their names carry a hash of what is
 * in them, so a browser may keep them for a year without asking again.
 */
export async function serveAssets(
  app: NestFastifyApplication,
  assetsFolder = defaultAssetsFolder,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    dotfiles: 'ignore',
    immutable: true,
    maxAge: '365d',
  });
}
