import { randomUUID } from 'node:crypto';
import { type NetworkClock } from './clock.ts';
import { type Changes } from './changes.ts';
import { type Faults } from './faults.ts';
import { AnswerTooLate, exchange, type HttpAnswer } from './http-exchange.ts';
import { sign } from './signature.ts';

type WebhookKind = 'sms' | 'status' | 'voice' | 'call-status' | 'recording';
export type Params = Readonly<Record<string, string>>;

export interface Webhook {
  readonly kind: WebhookKind;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly params: Params;
  /** The telephone it is about: faults are ordered by it. */
  readonly party: string;
}

/** Why a webhook failed, in Twilio's own codes. */
export interface WebhookError {
  readonly code: number;
  readonly message: string;
}
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | { readonly kind: 'failed'; readonly error: WebhookError };

/** One row of the inspector. */
export interface WebhookVisit {
  /** Counts all visits since the start. */
  readonly number: number;
  readonly at: Date;
  readonly kind: WebhookKind;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly params: Params;
  readonly attempt: number;
  readonly status: number | null;
  readonly ms: number;
  readonly answer: string;
  readonly error: WebhookError | null;
}

interface Surroundings {
  readonly authToken: string;
  readonly clock: NetworkClock;
  readonly changes: Changes;
  readonly faults: Faults;
  readonly chance: () => number;
}

/** What Twilio waits for an answer. It is the machine's time: the other side really works that long. */
const answerWithinMs = 15_000;
const visitsKept = 300;
const futureNames = ['RawDlrDoneDate', 'ChannelMetadata', 'StirVerstat', 'AddOns', 'FutureField'];

/** Calls the application's URLs as Twilio does, and remembers what came of each. */
export class Webhooks {
  private rows: WebhookVisit[] = [];
  private count = 0;

  constructor(private readonly around: Surroundings) {}

  visits(): readonly WebhookVisit[] {
    return this.rows;
  }

  /** Delivers it, once more when no connection could be made, and twice when that fault is ordered. */
  async deliver(webhook: Webhook): Promise<WebhookAnswer> {
    const sent: Webhook = { ...webhook, params: this.withUnknownParameter(webhook.params) };
    const token = randomUUID();
    if (this.around.faults.happens('double', webhook.party, webhook.kind)) {
      await this.tryTwice(sent, token);
    }
    return this.tryTwice(sent, token);
  }

  private async tryTwice(webhook: Webhook, token: string): Promise<WebhookAnswer> {
    const first = await this.attempt(webhook, token, 1);
    return first === 'no connection' ? this.lastAttempt(webhook, token) : first;
  }

  private async lastAttempt(webhook: Webhook, token: string): Promise<WebhookAnswer> {
    const second = await this.attempt(webhook, token, 2);
    return second === 'no connection' ? { kind: 'failed', error: noConnection } : second;
  }

  private async attempt(
    webhook: Webhook,
    token: string,
    attempt: number,
  ): Promise<WebhookAnswer | 'no connection'> {
    const startedAt = performance.now();
    const row = { at: this.around.clock.now(), attempt, ...withoutParty(webhook) };
    const note = (status: number | null, answer: string, error: WebhookError | null): void => {
      this.keep({ ...row, status, answer, error, ms: Math.round(performance.now() - startedAt) });
    };
    if (this.around.faults.happens('no-connection', webhook.party, webhook.kind)) {
      note(null, 'no connection', noConnection);
      return 'no connection';
    }
    try {
      const answer = await exchange(this.question(webhook, token));
      if (this.isTooLate(webhook)) {
        throw new AnswerTooLate();
      }
      const error = answer.status >= 200 && answer.status < 300 ? null : badStatus(answer.status);
      note(answer.status, answer.body, error);
      return error ? { kind: 'failed', error } : { kind: 'answered', answer };
    } catch (failure) {
      const late = failure instanceof AnswerTooLate;
      const error = late ? tooLate : noConnection;
      note(null, String(failure), error);
      return late ? { kind: 'failed', error } : 'no connection';
    }
  }

  /** By a fault: the application did its part, and nobody waited for it. A late status has its own. */
  private isTooLate({ kind, party }: Webhook): boolean {
    return kind !== 'status' && this.around.faults.happens('slow', party, kind);
  }

  private question(webhook: Webhook, token: string): Parameters<typeof exchange>[0] {
    const { method, params } = webhook;
    const query = new URLSearchParams(params).toString();
    const url = method === 'POST' ? webhook.url : withQuery(webhook.url, query);
    const signature = sign(this.around.authToken, url, method === 'POST' ? params : {});
    const wrong = this.around.faults.happens('bad-signature', webhook.party, webhook.kind);
    return {
      method,
      url,
      timeoutMs: answerWithinMs,
      headers: {
        'user-agent': 'TwilioProxy/1.1',
        accept: '*/*',
        'i-twilio-idempotency-token': token,
        'x-twilio-signature': wrong ? sign('another token', url, params) : signature,
        ...(method === 'POST' && {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'content-length': String(Buffer.byteLength(query)),
        }),
      },
      ...(method === 'POST' && { body: query }),
    };
  }

  /** Twilio adds parameters without notice: every second webhook has one that nobody knows. */
  private withUnknownParameter(params: Params): Params {
    const { chance } = this.around;
    if (chance() < 0.5) {
      return params;
    }
    const name = futureNames[Math.floor(chance() * futureNames.length)] ?? 'FutureField';
    return { ...params, [name]: Math.floor(chance() * 1e9).toString(36) };
  }

  private keep(visit: Omit<WebhookVisit, 'number'>): void {
    this.count += 1;
    this.rows.push({ ...visit, number: this.count });
    this.rows = this.rows.slice(-visitsKept);
    this.around.changes.tell();
  }
}

const noConnection: WebhookError = { code: 11205, message: 'HTTP connection failure' };
const tooLate: WebhookError = {
  code: 11205,
  message: 'HTTP connection failure: no answer in time',
};

function badStatus(status: number): WebhookError {
  return { code: 11200, message: `HTTP retrieval failure: ${status}` };
}

function withQuery(url: string, query: string): string {
  return url + (url.includes('?') ? '&' : '?') + query;
}

function withoutParty({ kind, method, url, params }: Webhook): Omit<Webhook, 'party'> {
  return { kind, method, url, params };
}
