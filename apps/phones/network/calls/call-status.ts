import { type Network } from '../network.ts';
import { tell } from '../tell.ts';
import { callParams } from './call-params.ts';
import { type Call, partyOf } from './calls.ts';

export type CallEventName = 'initiated' | 'ringing' | 'answered' | 'completed';

/** Tells the call's status callback, where it wants to hear this event; in order for each call. */
export function tellCallStatus(network: Network, call: Call, event: CallEventName): void {
  const { statusCallback: url } = call;
  if (url === null || url === '' || !call.statusEvents.includes(event)) {
    return;
  }
  const party = partyOf(call);
  const params = {
    ...callParams(network, call),
    CallStatus: event === 'initiated' ? 'initiated' : call.status,
    Timestamp: network.clock.now().toUTCString().replace('GMT', '+0000'),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(call.sequence),
    ...(event === 'completed' && durations(call)),
  };
  call.sequence += 1;
  const about = `call-status ${call.sid}`;
  const { statusMethod: method } = call;
  void network.underway.inLane(about, () =>
    tell(network, { kind: 'call-status', party, about }, () =>
      network.webhooks.deliver({ kind: 'call-status', method, url, params, party }),
    ),
  );
}

function durations(call: Call): Readonly<Record<string, string>> {
  const seconds = secondsTalked(call);
  return { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) };
}

/** How long the call lasted since it was answered; 0 when it never was. */
export function secondsTalked(call: Call): number {
  if (!call.answeredAt || !call.endedAt) {
    return 0;
  }
  return Math.round((call.endedAt.getTime() - call.answeredAt.getTime()) / 1000);
}
