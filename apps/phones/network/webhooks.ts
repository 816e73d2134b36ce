import { randomUUID } from 'node:crypto';
import { type NetworkClock } from './clock.ts';
import { type Changes } from './changes.ts';
import { type FaultName, type WebhookKind } from './fault-places.ts';
import { type Faults } from './faults.ts';
import { AnswerTooLate, AnswerTooLong, exchange, type HttpAnswer } from './http-exchange.ts';
import { sign } from './signature.ts';
import { futureParameter } from './future-parameter.ts';

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

interface Attempt {
  /** The same for both. */
  readonly token: string;
  readonly attempt: number;
  /** It does not arrive. */
  readonly isLost: boolean;
}

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
  /** So long on the machine's clock is an application waited for that hangs. */
  readonly hangLimitMs: number;
}

/** What Twilio waits for an answer, on the network's clock, that a test moves. */
export const answerWithinMs = 15_000;
const visitsKept = 300;

/** Calls the application's URLs as Twilio does, and remembers what came of each. */
export class Webhooks {
  private rows: WebhookVisit[] = [];
  private count = 0;

  constructor(private readonly around: Surroundings) {}

  visits(): readonly WebhookVisit[] {
    return this.rows;
  }

  /**
   * Delivers it, once more when no connection could be made, and twice when that fault is ordered:
   * one after the other or both at the same moment.
   */
  async deliver(webhook: Webhook): Promise<WebhookAnswer> {
    const { chance } = this.around;
    const sent: Webhook = { ...webhook, params: { ...webhook.params, ...futureParameter(chance) } };
    const token = randomUUID();
    if (this.happens('double', webhook)) {
      const twin = this.tryTwice(sent, token);
      if (chance() < 0.5) {
        await twin;
      }
      const [, second] = await Promise.all([twin, this.tryTwice(sent, token)]);
      return second;
    }
    return this.tryTwice(sent, token);
  }

  private async tryTwice(webhook: Webhook, token: string): Promise<WebhookAnswer> {
    // a step of a call waits for an answer: a lost one is lost at the second try too
    const isLost = webhook.kind === 'voice' && this.happens('drop', webhook);
    for (const attempt of [1, 2]) {
      const answer = await this.attempt(webhook, { token, attempt, isLost });
      if (answer !== 'no connection') {
        return answer;
      }
    }
    return { kind: 'failed', error: noConnection };
  }

  private async attempt(
    webhook: Webhook,
    { token, attempt, isLost }: Attempt,
  ): Promise<WebhookAnswer | 'no connection'> {
    const startedAt = performance.now();
    const row = { at: this.around.clock.now(), attempt, ...withoutParty(webhook) };
    const note = (status: number | null, answer: string, error: WebhookError | null): void => {
      this.keep({ ...row, status, answer, error, ms: Math.round(performance.now() - startedAt) });
    };
    if (isLost || this.happens('no-connection', webhook)) {
      note(null, 'no connection', noConnection);
      return 'no connection';
    }
    // the application does its part, and nobody waited for it; a late status has its own way
    const isSlow = webhook.kind !== 'status' && this.happens('slow', webhook);
    try {
      const answer = await exchange(this.question(webhook, token));
      const error = isSlow ? tooLate : badStatus(answer.status);
      note(answer.status, answer.body, error);
      return error ? { kind: 'failed', error } : { kind: 'answered', answer };
    } catch (failure) {
      const error = errorOf(failure);
      note(null, String(failure), error);
      return error === noConnection ? 'no connection' : { kind: 'failed', error };
    }
  }

  private readonly whenLate = (late: () => void): (() => void) => {
    const timer = setTimeout(late, this.around.hangLimitMs).unref();
    const cancel = this.around.clock.after(answerWithinMs, late);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  };

  private happens(fault: FaultName, { party, kind }: Webhook): boolean {
    return this.around.faults.happens(fault, party, kind);
  }

  private question(webhook: Webhook, token: string): Parameters<typeof exchange>[0] {
    const { method, params } = webhook;
    const query = new URLSearchParams(params).toString();
    const url = method === 'POST' ? webhook.url : withQuery(webhook.url, query);
    const signature = sign(this.around.authToken, url, method === 'POST' ? params : {});
    const wrong = this.happens('bad-signature', webhook);
    return {
      method,
      url,
      whenLate: this.whenLate,
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

const tooLong: WebhookError = { code: 11750, message: 'TwiML response body too large' };

function errorOf(failure: unknown): WebhookError {
  if (failure instanceof AnswerTooLate) {
    return tooLate;
  }
  return failure instanceof AnswerTooLong ? tooLong : noConnection;
}

function badStatus(status: number): WebhookError | null {
  const isGood = status >= 200 && status < 300;
  return isGood ? null : { code: 11200, message: `HTTP retrieval failure: ${status}` };
}

function withQuery(url: string, query: string): string {
  return url + (url.includes('?') ? '&' : '?') + query;
}

function withoutParty({ kind, method, url, params }: Webhook): Omit<Webhook, 'party'> {
  return { kind, method, url, params };
}
