import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Call } from '../network/calls/calls.ts';
import { placeCall } from '../network/calls/switchboard.ts';
import { type Network, ownNumber } from '../network/network.ts';
import { isTelephoneNumber, readE164 } from '../network/phone-number.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { allOf, type Form, formOf, isWebAddress, methodOf, refuseOthers } from './request.ts';
import { refuseByCode } from './rest-faults.ts';

const fields = [
  ...['To', 'From', 'Url', 'Twiml', 'Method', 'FallbackUrl', 'FallbackMethod', 'Timeout'],
  ...['StatusCallback', 'StatusCallbackEvent', 'StatusCallbackMethod', 'CallReason'],
];
const longestTwiml = 4_000;
const seconds = z.coerce.number().int().min(1).max(600);
const events = z.array(z.enum(['initiated', 'ringing', 'answered', 'completed']));

/**
 * Takes a call of the application's and rings the telephone.
 * @throws TwilioError when the network refuses it
 */
export function createCall(
  network: Network,
  request: FastifyRequest,
  after: Promise<unknown> | undefined,
): Call {
  const form = formOf(request);
  refuseOthers(form, fields);
  const { from, to } = readNumbers(network, form);
  refuseBadInstructions(form);
  const timeoutSeconds = seconds.safeParse(form['Timeout'] ?? 60);
  const statusEvents = events.safeParse(allOf(request, 'StatusCallbackEvent'));
  if (!timeoutSeconds.success || !statusEvents.success) {
    throw new TwilioError(400, 20001, 'Timeout or StatusCallbackEvent is not valid');
  }
  refuseByCode(network, to);
  return placeCall(network, {
    from,
    to,
    url: form['Url'] ?? '',
    twiml: form['Twiml'] ?? null,
    method: methodOf(form, 'Method'),
    fallbackUrl: form['FallbackUrl'] ?? '',
    fallbackMethod: methodOf(form, 'FallbackMethod'),
    statusCallback: form['StatusCallback'] ?? null,
    statusEvents: statusEvents.data.length === 0 ? ['completed'] : statusEvents.data,
    statusMethod: methodOf(form, 'StatusCallbackMethod'),
    timeoutSeconds: timeoutSeconds.data,
    after,
  });
}

function readNumbers(network: Network, form: Form): { from: string; to: string } {
  const { From: from, To: given } = form;
  if (!given) {
    throw new TwilioError(400, 21201, "No 'To' number is specified");
  }
  if (!from) {
    throw new TwilioError(400, 21213, "No 'From' number is specified");
  }
  if (!ownNumber(network, from)?.takes.includes('voice')) {
    throw new TwilioError(400, 21210, 'The source phone number provided is not yet verified.');
  }
  const to = readE164(given);
  if (!isTelephoneNumber(to)) {
    throw new TwilioError(400, 21211, "The 'To' number is not a valid phone number.");
  }
  return { from, to };
}

function refuseBadInstructions({ Url: url, Twiml: twiml, ...form }: Form): void {
  if (!url && !twiml) {
    throw new TwilioError(400, 21205, 'Url parameter is required.');
  }
  if (twiml !== undefined && twiml.length > longestTwiml) {
    throw new TwilioError(400, 32018, 'Twiml size exceeded maximum allowed value');
  }
  const addresses = [url, form['FallbackUrl'], form['StatusCallback']];
  if (addresses.some((address) => address !== undefined && !isWebAddress(address))) {
    throw new TwilioError(400, 21205, 'Url is not a valid URL.');
  }
}
