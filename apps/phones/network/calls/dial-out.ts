import { type Dial, type DialTarget } from '../../twiml/verbs.ts';
import { newVoice } from '../../twiml/voice-state.ts';
import { type Network, ownNumber } from '../network.ts';
import { isTelephoneNumber, readE164 } from '../phone-number.ts';
import { type Params, type WebhookError } from '../webhooks.ts';
import { secondsTalked, tellCallStatus } from './call-status.ts';
import { type Call, isOver } from './calls.ts';
import { dropCall, endCall } from './end-call.ts';

/**
 * Rings all telephones of a Dial at once. The first who gets through, the whisper included, is
 * connected and the others stop ringing. `done` hears once how it ended.
 */
export function dialOut(
  network: Network,
  parent: Call,
  dial: Dial,
  done: (params: Params) => void,
): void {
  const callerId = dial.callerId ?? parent.from;
  if (!mayShow(network, parent, callerId)) {
    refuse(network, parent, { code: 13214, message: `Dial: Invalid callerId ${callerId}` });
    done(unanswered('failed'));
    return;
  }
  const legs = dial.targets.flatMap((target) => ring(network, parent, target, callerId));
  if (legs.length === 0) {
    done(unanswered('failed'));
    return;
  }
  watch(network, { parent, legs, timeoutSeconds: dial.timeoutSeconds, done });
}

/** A call shows a number of the account that can call, or one of the call that it comes from. */
function mayShow(network: Network, parent: Call, callerId: string): boolean {
  const isOwn = ownNumber(network, callerId)?.takes.includes('voice') ?? false;
  return isOwn || callerId === parent.from || callerId === parent.to;
}

interface Ringing {
  readonly parent: Call;
  readonly legs: readonly Call[];
  readonly timeoutSeconds: number;
  readonly done: (params: Params) => void;
}

function watch(network: Network, { parent, legs, timeoutSeconds, done }: Ringing): void {
  let connected: Call | null = null;
  const stopRinging = network.clock.after(timeoutSeconds * 1000, () => {
    for (const leg of legs) {
      if (leg.status === 'ringing') {
        endCall(network, leg, 'no-answer');
      }
    }
  });
  const outcome = (): Params => (connected ? talked(connected) : unanswered(resultOf(legs), legs));
  let over = false;
  const finish = (tell: (params: Params) => void): Params => {
    over = true;
    stopRinging();
    network.calls.change(parent, { bridgedTo: null }, network.clock.now());
    const params = outcome();
    tell(params);
    return params;
  };
  parent.abandonDial = () => {
    if (over) {
      return {};
    }
    over = true;
    for (const leg of legs) {
      dropCall(network, leg);
    }
    return finish(() => undefined);
  };
  for (const leg of legs) {
    leg.onFinished = () => {
      if (over || connected) {
        dropCall(network, leg);
        return;
      }
      connected = leg;
      connect(network, parent, leg);
      for (const other of legs) {
        if (other !== leg) {
          dropCall(network, other);
        }
      }
    };
    leg.onOver = () => {
      const ended = connected ? connected === leg : legs.every(isOver);
      if (!over && ended) {
        finish(done);
      }
    };
  }
}

function ring(
  network: Network,
  parent: Call,
  target: DialTarget,
  callerId: string,
): readonly Call[] {
  const to = readE164(target.number);
  if (!isTelephoneNumber(to)) {
    refuse(network, parent, { code: 13224, message: `Dial: Invalid phone number ${to}` });
    return [];
  }
  const leg = network.calls.add({
    telephone: to,
    from: callerId,
    to,
    direction: 'outbound-dial',
    parentSid: parent.sid,
    url: target.whisperUrl ?? '',
    method: target.whisperMethod,
    statusCallback: target.statusCallback,
    statusEvents: target.statusEvents,
    statusMethod: target.statusMethod,
    createdAt: network.clock.now(),
    voice: newVoice,
  });
  tellCallStatus(network, leg, 'initiated');
  tellCallStatus(network, leg, 'ringing');
  return [leg];
}

function connect(network: Network, parent: Call, leg: Call): void {
  const now = network.clock.now();
  network.calls.change(parent, { bridgedTo: leg.sid }, now);
  network.calls.change(leg, { bridgedTo: parent.sid }, now);
  for (const call of [parent, leg]) {
    network.calls.hear(call, { verb: 'Dial', text: '(verbonden)', language: null });
  }
}

function refuse(network: Network, call: Call, error: WebhookError): void {
  call.errors.push(error);
  network.changes.tell();
}

function talked(leg: Call): Params {
  return {
    DialCallSid: leg.sid,
    DialCallStatus: 'completed',
    DialBridged: 'true',
    DialCallDuration: String(secondsTalked(leg)),
  };
}

function unanswered(status: string, legs: readonly Call[] = []): Params {
  const sid = legs.at(-1)?.sid;
  return {
    ...(sid !== undefined && { DialCallSid: sid }),
    DialCallStatus: status,
    DialBridged: 'false',
  };
}

/** Somebody picked up without coming through counts as completed: a voicemail does the same. */
function resultOf(legs: readonly Call[]): string {
  const order = ['completed', 'canceled', 'no-answer', 'busy'] as const;
  return order.find((status) => legs.some((leg) => leg.status === status)) ?? 'failed';
}
