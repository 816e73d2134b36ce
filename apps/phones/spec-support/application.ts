import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createPhones, type Phones, type PhonesOptions } from '../create-phones.ts';

interface Visit {
  readonly path: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
}
interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
}

/** A small application of the specs' own, with the network in front of it. */
export interface Scene {
  readonly phones: Phones;
  readonly baseUrl: string;
  readonly visits: Visit[];
  /** What the application answers to this path (query left out): TwiML, or a whole answer. */
  answers(path: string, answer: string | ((visit: Visit) => string | Answer)): void;
  visitsTo(path: string): readonly Visit[];
  close(): Promise<void>;
}

export const account = {
  accountSid: `AC${'a'.repeat(32)}`,
  authToken: 'a token for the specs',
  smsNumber: '+32460200000',
  voiceNumber: '+3250448000',
};
export const neighbour = '+32475123456';

export async function openScene(options: Partial<PhonesOptions> = {}): Promise<Scene> {
  const visits: Visit[] = [];
  const answers = new Map<string, (visit: Visit) => string | Answer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = request.url ?? '';
      const visit: Visit = {
        path: raw.split('?')[0] ?? '',
        url: raw,
        headers: request.headers,
        params: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8'))),
      };
      visits.push(visit);
      const made = answers.get(visit.path)?.(visit) ?? '<Response/>';
      const answer = typeof made === 'string' ? { body: made } : made;
      response
        .writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/xml' })
        .end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const phones = await createPhones({ ...account, publicBaseUrl: baseUrl, ...options });
  return {
    phones,
    baseUrl,
    visits,
    answers: (path, answer) => {
      answers.set(path, typeof answer === 'string' ? () => answer : answer);
    },
    visitsTo: (path) => visits.filter((visit) => visit.path === path),
    close: async () => {
      await phones.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
