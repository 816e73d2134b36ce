import { GatewayError } from './gateway-error.ts';
import { troubleOf } from './trouble.ts';
import { type TwilioClient } from './twilio-client.ts';

type Client = Awaited<ReturnType<TwilioClient['open']>>;

/** Asks something that changes nothing, or may be done twice. @throws GatewayError when that failed */
export async function askProvider<T>(
  twilio: TwilioClient,
  question: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await twilio.open();
  try {
    return await question(client);
  } catch (error) {
    const trouble = troubleOf(error);
    throw new GatewayError(trouble.kind === 'unknown' ? 'twilio_silent' : `twilio_${trouble.code}`);
  }
}

/** Whether an answer names what it made. */
export function isSid(sid: unknown): sid is string {
  return typeof sid === 'string' && /^[A-Z]{2}[0-9a-f]{32}$/.test(sid);
}

/** Whether an error says that there is nothing under that name. */
export function isGone(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble.kind === 'refused' && (trouble.code === '20404' || trouble.code === 'http_404');
}
