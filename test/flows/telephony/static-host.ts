import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, '../../../docs/telephony');

/** The static documents of the fallback, hosted elsewhere, as the runbook says. */
export interface StaticHost {
  readonly fallbackUrl: string;
  close(): Promise<void>;
}

/** @param publicBase where we would be told of a recording, if we were there */
export async function openStaticHost(publicBase: string): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', base());
    const document = readFileSync(join(folder, basename(pathname)), 'utf8')
      .replaceAll('FALLBACK_BASE', base())
      .replaceAll('PUBLIC_BASE', publicBase);
    response.writeHead(200, { 'content-type': 'text/xml' }).end(document);
  });
  const base = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    fallbackUrl: `${base()}/fallback.xml`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}
