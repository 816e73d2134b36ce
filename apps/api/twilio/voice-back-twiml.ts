import { type BackAnswer } from '#calls';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { voices } from './voices.ts';

const KEY_SECONDS = 9;
/** The other may be old, and far from the telephone. */
const RING_SECONDS = 25;

interface BackLine {
  /** The address of this call back, as "https://…/twilio/voice/back/<id>". */
  readonly base: string;
  /** The number that the other sees ringing. */
  readonly hotline: string;
}

/** An answer of ours to who calls back, in the provider's words. */
export function voiceBackTwiml({ says, next }: BackAnswer, { base, hotline }: BackLine): string {
  const response = new VoiceResponse();
  const speaker =
    next.kind === 'keys'
      ? response.gather({
          action: `${base}/pressed?attempt=${String(next.attempt)}`,
          method: 'POST',
          input: ['dtmf'],
          timeout: KEY_SECONDS,
          numDigits: 1,
          actionOnEmptyResult: true,
        })
      : response;
  says.forEach(({ text, language }) => speaker.say(voices[language], text));
  if (next.kind === 'dial') {
    response
      .dial({
        action: `${base}/dialled`,
        method: 'POST',
        timeout: RING_SECONDS,
        callerId: hotline,
      })
      .number(next.number);
  }
  if (next.kind === 'hang_up') {
    response.hangup();
  }
  return response.toString();
}
