import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Calls back when the answer comes too late; its own answer ends the waiting. */
  readonly whenLate: (late: () => void) => () => void;
}
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The other side was reached but did not answer in time; a connection failure is any other error. */
export class AnswerTooLate extends Error {}
/** More than a document of instructions may be. */
export class AnswerTooLong extends Error {}

const longestAnswer = 64 * 1024;

/** One exchange over a connection of its own, so that nothing outlives a test. */
export function exchange(question: HttpQuestion): Promise<HttpAnswer> {
  const request = question.url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(question.url, {
      method: question.method,
      headers: question.headers,
      agent: false,
    });
    const giveUp = (reason: Error): void => {
      reject(reason);
      outgoing.destroy();
    };
    const stopWaiting = question.whenLate(() => {
      giveUp(new AnswerTooLate());
    });
    outgoing.on('close', stopWaiting);
    outgoing.on('error', reject);
    read(outgoing, { resolve, reject, giveUp });
    outgoing.end(question.body);
  });
}

interface Reading {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (reason: Error) => void;
  readonly giveUp: (reason: Error) => void;
}

function read(outgoing: ClientRequest, { resolve, reject, giveUp }: Reading): void {
  outgoing.on('response', (incoming: IncomingMessage) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > longestAnswer) {
        giveUp(new AnswerTooLong());
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
}
