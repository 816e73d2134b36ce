import { Agent, request } from 'node:http';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { type ApiAlone } from '../api-alone.ts';
import { type Arrival } from '../open-loop.ts';
import { type Webhook } from './webhook-mix.ts';

const LIMIT_MS = 15_000;

/** The provider keeps its connections open, as many as it needs. */
const agent = new Agent({ keepAlive: true });

/** Signs it as the provider does, and posts it when its time comes. */
export function delivery(api: ApiAlone, { kind, path, params }: Webhook): Arrival {
  const posted = { ...params, AccountSid: api.accountSid };
  const url = api.url + path;
  const signature = getExpectedTwilioSignature(api.authToken, url, posted);
  const body = new URLSearchParams(posted).toString();
  return { kind, run: () => post(url, signature, body) };
}

/** Whether it was taken; not for now when it gets a 503. @throws when it is answered in any other way than with TwiML */
function post(url: string, signature: string, body: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'x-twilio-signature': signature,
    };
    const asked = request(url, { method: 'POST', agent, headers, timeout: LIMIT_MS }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => {
        const isTaken = answer.statusCode === 200 && text.includes('<Response');
        if (isTaken || answer.statusCode === 503) {
          done(isTaken);
        } else {
          fail(new Error(`${new URL(url).pathname} answered ${answer.statusCode}`));
        }
      });
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${LIMIT_MS} ms`)));
    asked.once('error', fail);
    asked.end(body);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
