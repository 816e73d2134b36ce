import { geographyParams } from '../geography-params.ts';
import { type Network } from '../network.ts';
import { type Params } from '../webhooks.ts';
import { type Call, isHidden } from './calls.ts';

/** What every webhook about a call carries. */
export function callParams(network: Network, call: Call): Params {
  const origin = isHidden(call) ? '' : call.from;
  return {
    ...geographyParams({ From: origin, To: call.to, Caller: origin, Called: call.to }),
    AccountSid: network.account.sid,
    ApiVersion: '2010-04-01',
    CallSid: call.sid,
    CallStatus: call.status,
    Direction: call.direction,
    From: call.from,
    Caller: call.from,
    To: call.to,
    Called: call.to,
    ...(call.parentSid !== null && { ParentCallSid: call.parentSid }),
    ...(call.forwardedFrom !== null && {
      ForwardedFrom: call.forwardedFrom,
      CalledVia: call.forwardedFrom,
    }),
  };
}
