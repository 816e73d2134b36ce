import { type Network } from '../network.ts';
import { tellCallStatus } from './call-status.ts';
import { type Call, type CallStatus, isOver } from './calls.ts';

/** The call is over, once and for all. */
export function endCall(network: Network, call: Call, status: CallStatus): void {
  if (isOver(call)) {
    return;
  }
  call.stopWaiting();
  const now = network.clock.now();
  const voice = { ...call.voice, waiting: { for: 'nothing' } as const };
  network.calls.change(call, { status, endedAt: now, bridgedTo: null, voice }, now);
  tellCallStatus(network, call, 'completed');
  call.onOver();
}

/** Ends a call that is given up from our side: cancelled when nobody had picked up yet. */
export function dropCall(network: Network, call: Call): void {
  endCall(network, call, call.status === 'in-progress' ? 'completed' : 'canceled');
}
