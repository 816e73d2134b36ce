import { advanceVoice } from '../../twiml/advance-voice.ts';
import { readVerbs } from '../../twiml/read-verbs.ts';
import { checkVoice, checkWhisper } from '../../twiml/voice-grammar.ts';
import { type Effect, newVoice, type VoiceEvent } from '../../twiml/voice-state.ts';
import { type Verb } from '../../twiml/verbs.ts';
import { parseXml, type XmlElement } from '../../twiml/parse-xml.ts';
import { fetchTwiml } from '../fetch-twiml.ts';
import { type Network } from '../network.ts';
import { type WebhookError } from '../webhooks.ts';
import { callParams } from './call-params.ts';
import { type Call, isOver, partyOf } from './calls.ts';
import { dialOut } from './dial-out.ts';
import { endCall } from './end-call.ts';
import { recognised } from './recognised.ts';
import { makeRecording, tellAbsence } from './record-call.ts';

type Ask = Extract<Effect, { kind: 'ask' }>;

/** A document that leads to the next without ever waiting for the caller ends here. */
const mostDocumentsAtOnce = 50;

/** Fetches the call's first instructions and follows them. */
export function beginCall(network: Network, call: Call): Promise<void> {
  return inCallLane(network, call, async () => {
    await follow(network, call, await obtain(network, call, call));
  });
}

/** Something happens to the call; resolves when all that follows at once has happened. */
export function sendEvent(network: Network, call: Call, event: VoiceEvent): Promise<void> {
  return inCallLane(network, call, () => follow(network, call, event));
}

export interface OtherInstructions {
  readonly url: string;
  /** The instructions themselves, when they came along. */
  readonly twiml: string | null;
  readonly method: 'GET' | 'POST';
}

/** Leads the call to other instructions, whatever it is doing, and away from whom it talks to. */
export function redirectCall(network: Network, call: Call, to: OtherInstructions): Promise<void> {
  return inCallLane(network, call, async () => {
    if (isOver(call)) {
      return;
    }
    call.stopWaiting();
    call.abandonDial();
    if (call.bridgedTo !== null) {
      network.calls.change(call, { bridgedTo: null }, network.clock.now());
      call.onOver();
    }
    call.voice = newVoice;
    await follow(network, call, await obtain(network, call, to));
  });
}

function obtain(
  network: Network,
  call: Call,
  { url, twiml, method }: OtherInstructions,
): Promise<VoiceEvent | undefined> {
  return twiml === null
    ? ask(network, call, { kind: 'ask', url, method, params: {} })
    : Promise.resolve(readAlong(network, call, twiml));
}

export function inCallLane<T>(network: Network, call: Call, work: () => Promise<T>): Promise<T> {
  return network.underway.inLane(`call ${call.sid}`, work);
}

async function follow(network: Network, call: Call, first: VoiceEvent | undefined): Promise<void> {
  let event = first;
  for (let documents = 0; event !== undefined && !isOver(call); documents += 1) {
    if (documents > mostDocumentsAtOnce) {
      fail(network, call, [{ code: 11215, message: 'Too many documents in a row' }]);
      return;
    }
    const { state, effects }: ReturnType<typeof advanceVoice> = advanceVoice(call.voice, event);
    if (state === call.voice && effects.length === 0) {
      return;
    }
    call.stopWaiting();
    network.calls.change(call, { voice: state }, network.clock.now());
    event = await performAll(network, call, effects);
  }
}

async function performAll(
  network: Network,
  call: Call,
  effects: readonly Effect[],
): Promise<VoiceEvent | undefined> {
  let next: VoiceEvent | undefined;
  for (const [index, effect] of effects.entries()) {
    if (effect.kind !== 'verb') {
      next = (await perform(network, call, effect)) ?? next;
    } else if (network.faults.happens('hang-up', partyOf(call), effect.name)) {
      return hangUpAt(network, call, effects.slice(index + 1));
    }
  }
  return next;
}

/** The caller is gone in the middle of a verb: what stands behind it in the document never begins. */
function hangUpAt(network: Network, call: Call, behind: readonly Effect[]): VoiceEvent {
  const dial = behind.find((effect) => effect.kind === 'dial');
  const isLast = !behind.some(({ kind }) => kind === 'verb');
  if (isLast && dial) {
    ring(network, call, dial);
  } else if (!isLast || call.voice.waiting.for === 'nothing') {
    call.voice = { ...call.voice, waiting: { for: 'instructions' } };
  }
  return { kind: 'hangup' };
}

async function perform(
  network: Network,
  call: Call,
  effect: Exclude<Effect, { kind: 'verb' }>,
): Promise<VoiceEvent | undefined> {
  switch (effect.kind) {
    case 'heard':
      network.calls.hear(call, effect.heard);
      return undefined;
    case 'wait':
      call.stopWaiting = network.clock.after(effect.seconds * 1000, () => {
        void sendEvent(network, call, { kind: 'silence' });
      });
      return undefined;
    case 'ask':
      return ask(network, call, effect);
    case 'recorded':
      return record(network, call, effect);
    case 'absent':
      await tellAbsence(network, call, effect.record);
      return undefined;
    case 'dial':
      ring(network, call, effect);
      return undefined;
    case 'abandon-dial':
      await abandon(network, call, effect);
      return undefined;
    case 'over':
      leave(network, call, effect.how);
      return undefined;
  }
}

function ring(network: Network, call: Call, { dial }: Extract<Effect, { kind: 'dial' }>): void {
  dialOut(network, call, dial, (params) => {
    void sendEvent(network, call, { kind: 'dialled', params });
  });
}

/** Only a call that was never picked up can still be turned away. */
function leave(network: Network, call: Call, how: Extract<Effect, { kind: 'over' }>['how']): void {
  if (how === 'finished' && call.onFinished) {
    call.onFinished();
  } else {
    endCall(network, call, how === 'finished' || call.answeredAt !== null ? 'completed' : how);
  }
}

async function record(
  network: Network,
  call: Call,
  effect: Extract<Effect, { kind: 'recorded' }>,
): Promise<VoiceEvent | undefined> {
  const made = makeRecording(network, call, effect);
  if (made.tellsFirst) {
    await made.tell();
  }
  const { action: url, method } = effect.record;
  const event = await ask(network, call, { kind: 'ask', url, method, params: made.params });
  if (!made.tellsFirst) {
    await made.tell();
  }
  return event;
}

/** The caller is gone: the action is told, and what it answers is of no use any more. */
async function abandon(
  network: Network,
  call: Call,
  { dial }: Extract<Effect, { kind: 'abandon-dial' }>,
): Promise<void> {
  const params = call.abandonDial();
  if (dial.action === null) {
    return;
  }
  await network.webhooks.deliver({
    kind: 'voice',
    method: dial.method,
    url: dial.action,
    party: partyOf(call),
    params: { ...callParams(network, call), ...params },
  });
}

async function ask(network: Network, call: Call, request: Ask): Promise<VoiceEvent | undefined> {
  const { url, method, params } = request;
  if (network.faults.happens('disorder', partyOf(call), 'call-status')) {
    await endFirst(network, call);
  }
  const answer = await fetchTwiml(network, {
    webhook: {
      kind: 'voice',
      method,
      url,
      party: partyOf(call),
      params: { ...callParams(network, call), ...recognised(network, params) },
    },
    fallbackUrl: call.fallbackUrl,
    fallbackMethod: call.fallbackMethod,
    check: checkOf(call),
  });
  if (answer.kind === 'failed') {
    fail(network, call, answer.errors);
    return undefined;
  }
  call.errors.push(...answer.errors);
  return instructions(network, call, readVerbs(answer.document.root, answer.document.url));
}

/** The caller hangs up at once, and the end of the call overtakes what she did last. */
async function endFirst(network: Network, call: Call): Promise<void> {
  endCall(network, call, 'completed');
  await network.underway.inLane(`call-status ${call.sid}`, () => Promise.resolve());
}

function readAlong(network: Network, call: Call, twiml: string): VoiceEvent | undefined {
  const root = parseXml(twiml);
  const error = root ? checkOf(call)(root) : { code: 12100, message: 'Document parse failure' };
  if (root && !error) {
    return instructions(network, call, readVerbs(root, call.url));
  }
  fail(network, call, error ? [error] : []);
  return undefined;
}

function checkOf(call: Call): (root: XmlElement) => WebhookError | undefined {
  return call.direction === 'outbound-dial' ? checkWhisper : checkVoice;
}

/** A call that comes in is picked up by its first instructions, unless they turn it away. */
function instructions(network: Network, call: Call, verbs: readonly Verb[]): VoiceEvent {
  if (call.status === 'ringing' && verbs[0]?.verb !== 'Reject') {
    const now = network.clock.now();
    network.calls.change(call, { status: 'in-progress', answeredAt: now }, now);
  }
  return { kind: 'instructions', verbs };
}

/** An application error: the caller hears it in English, as at Twilio, and the call ends. */
function fail(network: Network, call: Call, errors: readonly WebhookError[]): void {
  call.errors.push(...errors);
  if (isOver(call)) {
    return;
  }
  network.calls.hear(call, {
    verb: 'Error',
    text: 'We are sorry, an application error has occurred. Goodbye.',
    language: 'en-US',
  });
  endCall(network, call, call.status === 'ringing' ? 'failed' : 'completed');
}
