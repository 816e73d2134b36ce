import { createHmac } from 'node:crypto';

/** X-Twilio-Signature: HMAC-SHA1 over the full URL and the sorted POST parameters, in base64. */
export function sign(
  authToken: string,
  url: string,
  params: Readonly<Record<string, string>>,
): string {
  const text = Object.keys(params)
    .sort()
    .reduce((sofar, name) => sofar + name + (params[name] ?? ''), url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
