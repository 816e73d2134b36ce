import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { isGenuine, type SignedRequest, type TwilioAccount } from './signature.ts';

const account: TwilioAccount = {
  TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'the-token-in-use-0001',
  TWILIO_AUTH_TOKEN_SECONDARY: 'the-token-coming-0002',
  PUBLIC_BASE_URL: 'https://meldpunt.example',
};
const params = {
  AccountSid: account.TWILIO_ACCOUNT_SID,
  Body: ' ja + é 😀 \n',
  From: '+32475123456',
};
const path = '/twilio/sms/status?message=1%202';

function signed(token: string, change: Partial<SignedRequest> = {}): SignedRequest {
  const url = account.PUBLIC_BASE_URL + path;
  return { signature: getExpectedTwilioSignature(token, url, params), path, params, ...change };
}

describe('the signature of a webhook', () => {
  it('is good with either token of a rotation', () => {
    expect(isGenuine(account, signed('the-token-in-use-0001'))).toBe(true);
    expect(isGenuine(account, signed('the-token-coming-0002'))).toBe(true);
  });

  it.each([
    ['another token', signed('the-token-of-another-3')],
    ['none', signed('the-token-in-use-0001', { signature: undefined })],
    ['an empty one', signed('the-token-in-use-0001', { signature: '' })],
    ['another path', signed('the-token-in-use-0001', { path: '/twilio/sms' })],
    ['a changed value', signed('the-token-in-use-0001', { params: { ...params, Body: 'ja' } })],
    ['an added value', signed('the-token-in-use-0001', { params: { ...params, X: '1' } })],
  ])('is refused: %s', (_what, request) => {
    expect(isGenuine(account, request)).toBe(false);
  });

  it('is refused for another account, also when the token fits', () => {
    const theirs = { ...params, AccountSid: `AC${'2'.repeat(32)}` };
    const url = account.PUBLIC_BASE_URL + path;
    const signature = getExpectedTwilioSignature(account.TWILIO_AUTH_TOKEN, url, theirs);
    expect(isGenuine(account, { signature, path, params: theirs })).toBe(false);
  });
});
