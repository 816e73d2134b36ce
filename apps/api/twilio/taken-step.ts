import type { Settings } from '#platform';
import { z } from 'zod';

const Params = z.looseObject({
  CallSid: z.string(),
  From: z.string().max(256).optional().catch(undefined),
  Digits: z.string().max(256).optional().catch(undefined),
  SpeechResult: z.string().optional(),
});

/** What the caller did, in our names. The provider adds parameters without notice. @throws ZodError */
export function takenIn(params: unknown): {
  readonly callSid: string;
  readonly from: string | undefined;
  readonly digits: string | undefined;
  readonly speech: string | undefined;
} {
  const { CallSid, From, Digits, SpeechResult } = Params.parse(params);
  return { callSid: CallSid, from: From, digits: Digits, speech: SpeechResult };
}

/** Where the steps of a call are answered, and the number that is shown. */
export function lineOf({
  PUBLIC_BASE_URL,
  TWILIO_VOICE_NUMBER,
}: Pick<Settings, 'PUBLIC_BASE_URL' | 'TWILIO_VOICE_NUMBER'>): { base: string; hotline: string } {
  return { base: `${PUBLIC_BASE_URL}/twilio/voice`, hotline: TWILIO_VOICE_NUMBER };
}
