import { type Settings } from '#platform';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';

export type TwilioAccount = Pick<
  Settings,
  'TWILIO_ACCOUNT_SID' | 'TWILIO_AUTH_TOKEN' | 'TWILIO_AUTH_TOKEN_SECONDARY' | 'PUBLIC_BASE_URL'
>;

export interface SignedRequest {
  readonly signature: string | undefined;
  /** The raw path with its query, as it came in. */
  readonly path: string;
  /** The parameters as they were posted: nothing trimmed, nothing dropped. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Whether a webhook comes from our account at the provider. Checked against the public address and never
 * against what the request says of itself; during a rotation two tokens are good.
 */
export function isGenuine(account: TwilioAccount, request: SignedRequest): boolean {
  const { signature, path, params } = request;
  if (signature === undefined || params['AccountSid'] !== account.TWILIO_ACCOUNT_SID) {
    return false;
  }
  const url = account.PUBLIC_BASE_URL + path;
  return [account.TWILIO_AUTH_TOKEN, account.TWILIO_AUTH_TOKEN_SECONDARY].some(
    (token) => token !== undefined && validateRequest(token, signature, url, params),
  );
}
