import { type CallAnswer, type RingOutcome } from '#calls';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { voices } from './voices.ts';

/**
 * In which language the provider hears a caller. French of Belgium it speaks and does not hear: its library
 * for Node (6.2.0, `GatherLanguage`) names nl-BE, en-GB and fr-FR and no fr-BE, and a gather in a language
 * that it does not hear fails, keys and all (docs/api/errors/13331). No speechModel: it picks one, and
 * another when that one is out of order; then speechTimeout is a number of seconds (13335).
 */
const heard = { nl: 'nl-BE', fr: 'fr-FR', en: 'en-GB' } as const;

/** An old hand on small keys needs longer than the usual 5 seconds. */
const KEY_SECONDS = 9;
/** A number or a code is looked up while it is typed. */
const DIGITS_SECONDS = 20;
const SILENCE_SECONDS = 8;
const RECORD_SECONDS = 180;
/** Shorter than the voicemail of most telephones, longer than a walk to the desk. */
const RING_SECONDS = 20;

interface Line {
  /** The address of the voice webhooks, as "https://…/twilio/voice". */
  readonly base: string;
  /** The number that our own people see ringing, and that they may call back. */
  readonly hotline: string;
}

type Speaks = Pick<VoiceResponse, 'say'>;
type Of<Kind extends CallAnswer['next']['kind']> = Extract<CallAnswer['next'], { kind: Kind }>;

/** An answer of ours in the provider's words. The addresses carry a step and an attempt and nothing else. */
export function voiceTwiml({ says, next }: CallAnswer, line: Line): string {
  const response = new VoiceResponse();
  const speakTo = (to: Speaks): void => {
    says.forEach(({ text, language }) => to.say(voices[language], text));
  };
  if (next.kind === 'keys') {
    speakTo(gather(response, next, line));
    return response.toString();
  }
  speakTo(response);
  switch (next.kind) {
    case 'record':
      record(response, next, line);
      break;
    case 'ring':
      ring(response, next, line);
      break;
    case 'volunteer':
      response.redirect({ method: 'POST' }, at(line, 'volunteer/start', 1));
      break;
    case 'person':
      response.redirect({ method: 'POST' }, at(line, 'person/start', 1));
      break;
    case 'callback':
    case 'myself':
      response.redirect({ method: 'POST' }, at(line, next.kind, 1));
      break;
    case 'hang_up':
      response.hangup();
      break;
  }
  return response.toString();
}

/**
 * What a colleague hears who picks up: it is ours, and only a key connects. Never who it is: others may listen.
 */
export function whisperTwiml(line: Line, { known }: { readonly known: boolean }): string {
  const who = known ? ', van een bekende beller' : '';
  return askToTake(line, 1, `Oproep voor het Meldpunt${who}. Druk 1 om op te nemen.`);
}

/** Connected, let go, or asked once more after a key that is not the one. */
export function whisperedTwiml(line: Line, outcome: RingOutcome): string {
  if (outcome === 'ask_again') {
    return askToTake(line, 2, 'Dat was niet de 1. Druk 1 om op te nemen.');
  }
  const response = new VoiceResponse();
  if (outcome === 'hang_up') {
    response.hangup();
  }
  return response.toString();
}

/** Whoever presses nothing is let go: a private voicemail picks up too. */
function askToTake(line: Line, attempt: number, text: string): string {
  const response = new VoiceResponse();
  response
    .gather({
      action: at(line, 'whispered', attempt),
      method: 'POST',
      input: ['dtmf'],
      timeout: KEY_SECONDS,
      numDigits: 1,
    })
    .say(voices.nl, text);
  response.hangup();
  return response.toString();
}

function at({ base }: Line, step: string, attempt: number): string {
  return `${base}/${step}?attempt=${attempt}`;
}

function gather(response: VoiceResponse, next: Of<'keys'>, line: Line): Speaks {
  return response.gather({
    action: at(line, next.step, next.attempt),
    method: 'POST',
    ...(next.hears === undefined
      ? { input: ['dtmf'] }
      : { input: ['dtmf', 'speech'], language: heard[next.hears], speechTimeout: '3' }),
    timeout: next.many ? DIGITS_SECONDS : KEY_SECONDS,
    // nothing pressed is an answer too
    actionOnEmptyResult: true,
    ...(next.many ? { finishOnKey: '#' } : { numDigits: 1 }),
  });
}

function record(response: VoiceResponse, { attempt }: Of<'record'>, line: Line): void {
  response.record({
    action: at(line, 'recorded', attempt),
    method: 'POST',
    maxLength: RECORD_SECONDS,
    timeout: SILENCE_SECONDS,
    finishOnKey: '#',
    playBeep: true,
    recordingStatusCallback: `${line.base}/recording`,
    recordingStatusCallbackMethod: 'POST',
    recordingStatusCallbackEvent: ['completed', 'absent'],
  });
  // reached only when nothing was said
  response.redirect({ method: 'POST' }, at(line, 'silent', attempt));
}

function ring(response: VoiceResponse, { attempt, numbers }: Of<'ring'>, line: Line): void {
  const dial = response.dial({
    action: at(line, 'dialled', attempt),
    method: 'POST',
    timeout: RING_SECONDS,
    callerId: line.hotline,
  });
  numbers.forEach((number) => {
    dial.number({ url: `${line.base}/whisper`, method: 'POST' }, number);
  });
}
