import { projectRoot } from '#platform';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The static documents that answer calls when our own programs do not. */
export interface StaticHost {
  /** Where the first document is. */
  readonly fallbackUrl: string;
  close(): Promise<void>;
}

const folder = join(projectRoot, 'docs/telephony');

/**
 * Hosts the documents of `docs/telephony` beside our programs, as a city hosts them elsewhere: they answer
 * while the website does not.
 * @param publicBase where our own programs are, which the documents name
 */
export async function openStaticHost(publicBase: () => string): Promise<StaticHost> {
  const documents = readDocuments();
  const server = createServer((request, response) => {
    const document = documents.get(request.url?.split('?')[0] ?? '');
    request.resume();
    if (document === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end(document.replaceAll('FALLBACK_BASE', base).replaceAll('PUBLIC_BASE', publicBase()));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { fallbackUrl: `${base}/fallback.xml`, close: () => close(server) };
}

/** The documents by their path. */
function readDocuments(): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return new Map(names.map((name) => [`/${name}`, readFileSync(join(folder, name), 'utf8')]));
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}
