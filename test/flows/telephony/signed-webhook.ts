import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { type OpenLine } from './open-line.ts';

export type WebhookParams = Readonly<Record<string, string>>;

type Answer = Awaited<ReturnType<OpenLine['app']['inject']>>;

/** The signature as the provider's own library makes it, with our token unless another is given. */
export function signatureOf(
  { settings }: Pick<OpenLine, 'settings'>,
  path: string,
  params: WebhookParams,
  token = settings.TWILIO_AUTH_TOKEN,
): string {
  return getExpectedTwilioSignature(token, settings.PUBLIC_BASE_URL + path, { ...params });
}

/** Hands a webhook to the api, over no network; signed as it should be unless told otherwise. */
export function postWebhook(
  line: Pick<OpenLine, 'app' | 'settings'>,
  path: string,
  params: WebhookParams,
  signature: string | undefined = signatureOf(line, path, params),
): Promise<Answer> {
  return postUnsigned(line, path, params, { 'x-twilio-signature': signature });
}

/** Without any signature. */
export function postUnsigned(
  { app }: Pick<OpenLine, 'app'>,
  path: string,
  params: WebhookParams,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      ...headers,
    },
    payload: new URLSearchParams(params).toString(),
  });
}
