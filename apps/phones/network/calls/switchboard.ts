import { newVoice } from '../../twiml/voice-state.ts';
import { hiddenCallers, hiddenNumber } from '../phone-number.ts';
import { type Network, type OwnNumber } from '../network.ts';
import { tellCallStatus } from './call-status.ts';
import { type Call, isOver, partyOf } from './calls.ts';
import { dropCall, endCall } from './end-call.ts';
import { beginCall, inCallLane, sendEvent } from './run-call.ts';

export interface CallIn {
  /** The telephone, or `hiddenNumber` for one that always hides its own. */
  readonly telephone: string;
  readonly own: OwnNumber;
  readonly forwardedFrom?: string | undefined;
}

/** A telephone calls one of our numbers; resolves when the first instructions were followed. */
export async function callIn(network: Network, incoming: CallIn): Promise<Call> {
  const { telephone, own, forwardedFrom = null } = incoming;
  const call = network.calls.add({
    telephone,
    from: shownNumber(network, telephone),
    forwardedFrom,
    to: own.number,
    direction: 'inbound',
    url: own.voiceUrl,
    fallbackUrl: own.voiceFallbackUrl,
    statusCallback: own.statusCallback,
    createdAt: network.clock.now(),
    voice: newVoice,
  });
  await beginCall(network, call);
  return call;
}

/** What the application gets to see: of a hidden caller one of the words for nobody. */
function shownNumber(network: Network, telephone: string): string {
  const hides = telephone === hiddenNumber || network.faults.happens('hidden-caller', telephone);
  const word = Math.floor(network.chance() * hiddenCallers.length);
  return hides ? (hiddenCallers[word] ?? hiddenNumber) : telephone;
}

export interface CallToPlace {
  readonly from: string;
  readonly to: string;
  readonly url: string;
  readonly twiml: string | null;
  readonly method: 'GET' | 'POST';
  readonly fallbackUrl: string;
  readonly fallbackMethod: 'GET' | 'POST';
  readonly statusCallback: string | null;
  readonly statusEvents: readonly string[];
  readonly statusMethod: 'GET' | 'POST';
  readonly timeoutSeconds: number;
  /** The telephone rings, and is told about, after this: the answer to the request. */
  readonly after: Promise<unknown> | undefined;
}

/** The application calls a telephone, which rings until it is answered, refused or left alone. */
export function placeCall(network: Network, place: CallToPlace): Call {
  const { after, timeoutSeconds, ...fresh } = place;
  const call = network.calls.add({
    ...fresh,
    telephone: place.to,
    direction: 'outbound-api',
    status: 'queued',
    createdAt: network.clock.now(),
    voice: newVoice,
  });
  const ring = (): void => {
    if (isOver(call)) {
      return;
    }
    tellCallStatus(network, call, 'initiated');
    network.calls.change(call, { status: 'ringing' }, network.clock.now());
    tellCallStatus(network, call, 'ringing');
    call.stopWaiting = network.clock.after(timeoutSeconds * 1000, () => {
      endCall(network, call, 'no-answer');
    });
  };
  if (after === undefined) {
    ring();
  } else {
    void network.underway.track(after.then(ring));
  }
  return call;
}

/** The telephone is picked up; nothing happens unless it rings. */
export async function answerCall(network: Network, call: Call): Promise<void> {
  if (call.status !== 'ringing' || call.direction === 'inbound') {
    return;
  }
  call.stopWaiting();
  const now = network.clock.now();
  network.calls.change(call, { status: 'in-progress', answeredAt: now }, now);
  tellCallStatus(network, call, 'answered');
  if (call.url === '' && call.twiml === null) {
    call.onFinished?.();
  } else {
    await beginCall(network, call);
  }
}

export function refuseCall(network: Network, call: Call): void {
  if (call.status === 'ringing' && call.direction !== 'inbound') {
    endCall(network, call, 'busy');
  }
}

/** The telephone's side hangs up. */
export async function hangUp(network: Network, call: Call): Promise<void> {
  await sendEvent(network, call, { kind: 'hangup' });
  dropCall(network, call);
}

export function pressKeys(network: Network, call: Call, digits: string): Promise<void> {
  return sendEvent(network, call, { kind: 'digits', digits });
}

/** Whoever is at the other end hears it: a person when two are connected, else the hotline. */
export async function speak(network: Network, call: Call, text: string): Promise<void> {
  const other = call.bridgedTo === null ? undefined : network.calls.get(call.bridgedTo);
  if (other) {
    network.calls.hear(other, { verb: 'Voice', text, language: null });
    return;
  }
  await inCallLane(network, call, () => Promise.resolve());
  const empty =
    call.voice.waiting.for === 'recording' &&
    network.faults.happens('empty-recording', partyOf(call));
  await sendEvent(network, call, empty ? { kind: 'silence' } : { kind: 'speech', text });
}

/** Nobody says or presses anything until the application stops waiting. */
export function staySilent(network: Network, call: Call): Promise<void> {
  return sendEvent(network, call, { kind: 'silence' });
}
