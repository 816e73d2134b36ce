import { type Params } from './webhooks.ts';

/** Values as they really come: with spaces at the ends, signs that mean something in a URL, nothing. */
const parameters: readonly (readonly [name: string, value: string])[] = [
  ['RawDlrDoneDate', '2603020900'],
  ['ChannelMetadata', '{"type":"sms","data":{"context":"a & b = c"}}'],
  ['StirVerstat', 'TN-Validation-Passed-A'],
  ['AddOns', '{"status":"successful","message":null,"results":{}}'],
  ['CallToken', 'eyJwYXJlbnQ+/8=%2B'],
  ['FutureField', '  één +veld\tvan\r\nstraks  '],
  ['FutureEmptyField', ''],
];

/** Twilio adds parameters without notice: every second webhook has one that nobody knows. */
export function futureParameter(chance: () => number): Params {
  if (chance() < 0.5) {
    return {};
  }
  const [name, value] = parameters[Math.floor(chance() * parameters.length)] ?? ['FutureField', ''];
  return { [name]: value };
}
