import { type CallAnswer } from '#calls';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** Always both: a voice alone would be asked to read another language. Dutch is what calls are held in. */
const dutch = { voice: 'Polly.Lisa-Neural', language: 'nl-BE' } as const;

/** An old hand on small keys needs longer than the usual 5 seconds. */
const KEY_SECONDS = 9;
const SILENCE_SECONDS = 8;
const RECORD_SECONDS = 180;

/**
 * An answer of ours in the provider's words. The addresses carry a step and an attempt and nothing else.
 * @param base the address of the voice webhooks, as "https://…/twilio/voice"
 */
export function voiceTwiml({ says, next }: CallAnswer, base: string): string {
  const response = new VoiceResponse();
  const at = (step: string, attempt: number): string => `${base}/${step}?attempt=${attempt}`;
  switch (next.kind) {
    case 'keys': {
      const gather = response.gather({
        action: at(next.step, next.attempt),
        method: 'POST',
        input: ['dtmf'],
        timeout: KEY_SECONDS,
        // nothing pressed is an answer too
        actionOnEmptyResult: true,
        ...(next.many ? { finishOnKey: '#' } : { numDigits: 1 }),
      });
      says.forEach((text) => gather.say(dutch, text));
      break;
    }
    case 'record':
      says.forEach((text) => response.say(dutch, text));
      response.record({
        action: at('recorded', next.attempt),
        method: 'POST',
        maxLength: RECORD_SECONDS,
        timeout: SILENCE_SECONDS,
        finishOnKey: '#',
        playBeep: true,
        recordingStatusCallback: `${base}/recording`,
        recordingStatusCallbackMethod: 'POST',
        recordingStatusCallbackEvent: ['completed', 'absent'],
      });
      // reached only when nothing was said
      response.redirect({ method: 'POST' }, at('silent', next.attempt));
      break;
    case 'hang_up':
      says.forEach((text) => response.say(dutch, text));
      response.hangup();
      break;
  }
  return response.toString();
}
