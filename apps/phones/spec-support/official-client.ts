import twilio, { type Twilio } from 'twilio';
import { account } from './application.ts';

/** The official client, led to the stand-in by its host alone. */
export function officialClient(baseUrl: string): Twilio {
  const httpClient = new twilio.RequestClient({ timeout: 10_000 });
  const request = httpClient.request.bind(httpClient);
  httpClient.request = (options) => {
    const { pathname, search } = new URL(options.uri);
    return request({ ...options, uri: baseUrl + pathname + search });
  };
  return twilio(account.accountSid, account.authToken, {
    // The declaration of the package does not fit its own class under exact optional properties.
    httpClient: httpClient,
  });
}
