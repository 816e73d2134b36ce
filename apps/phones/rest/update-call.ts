import { type Call, isOver } from '../network/calls/calls.ts';
import { dropCall } from '../network/calls/end-call.ts';
import { redirectCall } from '../network/calls/run-call.ts';
import { hangUp } from '../network/calls/switchboard.ts';
import { type Network } from '../network/network.ts';
import { TwilioError } from '../network/twilio-error.ts';
import { type Form, isWebAddress, methodOf, refuseOthers } from './request.ts';

/**
 * Ends a call, or leads it to other instructions.
 * @throws TwilioError when the network does not do that with this call
 */
export function updateCall(network: Network, call: Call, form: Form): void {
  refuseOthers(form, ['Status', 'Url', 'Twiml', 'Method']);
  const { Status: status, Url: url = '', Twiml: twiml = null } = form;
  if (isOver(call)) {
    throw new TwilioError(400, 21220, 'Call is not in-progress. Cannot redirect.');
  }
  if (status !== undefined) {
    end(network, call, status);
    return;
  }
  if (url === '' && twiml === null) {
    return;
  }
  if (call.status !== 'in-progress') {
    throw new TwilioError(400, 21220, 'Call is not in-progress. Cannot redirect.');
  }
  if (url !== '' && !isWebAddress(url)) {
    throw new TwilioError(400, 21205, 'Url is not a valid URL.');
  }
  void redirectCall(network, call, { url, twiml, method: methodOf(form, 'Method') });
}

/** Cancelling reaches only a call that nobody has picked up; completing ends any. */
function end(network: Network, call: Call, status: string): void {
  if (status !== 'completed' && status !== 'canceled') {
    throw new TwilioError(400, 20001, 'Status must be canceled or completed');
  }
  if (call.status !== 'in-progress') {
    dropCall(network, call);
  } else if (status === 'completed') {
    void hangUp(network, call);
  }
}
