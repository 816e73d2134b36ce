import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { DataSource } from 'typeorm';
import type { House } from '../../support/open-house.ts';

export type Params = Readonly<Record<string, string>>;

/** The least that makes a report. */
export const aReport = {
  channel: 'web',
  concern: 'Mijn buurvrouw komt niet meer buiten sinds haar man gestorven is.',
} as const;

/** Posts a report to the JSON API, with a key of its own unless one is given. */
export function postReport(
  app: NestFastifyApplication,
  payload: object | string,
  headers: InjectOptions['headers'] = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/api/v1/reports',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...headers,
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
}

/** Sends a form as a browser does. */
export function postForm(
  app: NestFastifyApplication,
  url: string,
  fields: Params | string,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
}

/** Posts a webhook as our account at the provider signs it, unless another signature is given. */
export function postWebhook(
  { app, settings }: Pick<House, 'app' | 'settings'>,
  path: string,
  params: Params,
  signature?: string,
): Promise<LightMyRequestResponse> {
  const { PUBLIC_BASE_URL: base, TWILIO_AUTH_TOKEN: token } = settings;
  const whole = { AccountSid: settings.TWILIO_ACCOUNT_SID, ...params };
  return app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature ?? getExpectedTwilioSignature(token, base + path, whole),
    },
    payload: new URLSearchParams(whole).toString(),
  });
}

/** The token of a report form that was just shown. */
export async function freshToken(app: NestFastifyApplication): Promise<string> {
  return tokenIn((await app.inject({ url: '/melden' })).body);
}

/** @throws when the page holds no form */
export function tokenIn(html: string): string {
  const [, token] = /name="token" value="([^"]+)"/.exec(html) ?? [];
  if (token === undefined) {
    throw new Error('a page without a form');
  }
  return token;
}

/** How many reports lie in the database. */
export async function countReports(app: NestFastifyApplication): Promise<number> {
  const [row] = await app
    .get(DataSource)
    .query<{ count: number }[]>('select count(*)::int as count from report');
  return row!.count;
}
