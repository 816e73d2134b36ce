import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAssets } from './static-assets.ts';

@Module({})
class Nothing {}

describe('the assets', () => {
  let folder: string;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'assets-'));
    writeFileSync(join(folder, 'app.0123456789ab.css'), 'p{margin:0}');
    writeFileSync(join(folder, '.inputs'), 'unseen');
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), {
      logger: false,
    });
    await serveAssets(app, folder);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('may be kept for a year, because their names change with what is in them', async () => {
    const answer = await app.inject('/assets/app.0123456789ab.css');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/css');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('are those files and nothing else', async () => {
    for (const path of [
      '/assets/.inputs',
      '/assets/../package.json',
      '/assets/',
      '/assets/x.css',
    ]) {
      expect((await app.inject(path)).statusCode).toBeGreaterThanOrEqual(403);
    }
  });
});
