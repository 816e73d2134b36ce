import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, '../../../docs/telephony');

/** The static documents that answer calls when our own programs do not, hosted elsewhere. */
export interface FallbackHost {
  readonly url: string;
  /** Where our own programs are, for the documents that name them. */
  pointAt(publicBaseUrl: string): void;
  close(): Promise<void>;
}

export async function openFallbackHost(): Promise<FallbackHost> {
  let publicBase = '';
  let url = '';
  const server = createServer((request, response) => {
    const name = basename((request.url ?? '').split('?')[0]!);
    request.resume();
    request.on('end', () => {
      const document = readFileSync(join(folder, name), 'utf8')
        .replaceAll('FALLBACK_BASE', url)
        .replaceAll('PUBLIC_BASE', publicBase);
      response.writeHead(200, { 'content-type': 'text/xml' }).end(document);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    pointAt: (base) => {
      publicBase = base;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
