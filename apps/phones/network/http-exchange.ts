import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The other side was reached but did not answer in time; a connection failure is any other error. */
export class AnswerTooLate extends Error {}

const longestAnswer = 1_000_000;

/** One exchange over a connection of its own, so that nothing outlives a test. */
export function exchange(question: HttpQuestion): Promise<HttpAnswer> {
  const request = question.url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(question.url, {
      method: question.method,
      headers: question.headers,
      agent: false,
    });
    const timer = setTimeout(() => outgoing.destroy(new AnswerTooLate()), question.timeoutMs);
    outgoing.on('close', () => {
      clearTimeout(timer);
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > longestAnswer) {
          outgoing.destroy(new Error('the answer is too long'));
        }
      });
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          contentType: incoming.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    outgoing.end(question.body);
  });
}
