import { type Settings } from '#platform';

/** The hotline's own numbers, as E.164: a call to those reaches nobody. */
export function ownNumbers({
  TWILIO_VOICE_NUMBER,
  TWILIO_SMS_NUMBER,
}: Pick<Settings, 'TWILIO_SMS_NUMBER' | 'TWILIO_VOICE_NUMBER'>): readonly string[] {
  return [TWILIO_VOICE_NUMBER, TWILIO_SMS_NUMBER];
}
