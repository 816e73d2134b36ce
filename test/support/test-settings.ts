import { readSettings, type Settings } from '#platform';
import { randomBytes } from 'node:crypto';

/** Whatever stands still for a while on a busy machine still answers. */
export const HANG_LIMIT_MS = 120_000;
const HANG_LIMIT_SECONDS = String(HANG_LIMIT_MS / 1_000);

const MASTER_KEY = randomBytes(32).toString('base64');

/** Complete settings for a test; nothing in them reaches beyond this machine. */
export function testSettings(
  overrides: Partial<Settings> & Pick<Settings, 'DATABASE_URL'>,
): Settings {
  const settings = readSettings({
    DATABASE_URL: overrides.DATABASE_URL,
    DATABASE_TIMEOUT_SECONDS: HANG_LIMIT_SECONDS,
    TWILIO_TIMEOUT_SECONDS: HANG_LIMIT_SECONDS,
    PORT: '0',
    PUBLIC_BASE_URL: 'http://localhost:3000',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'token-of-the-tests-0123456789',
    TWILIO_API_BASE_URL: 'http://127.0.0.1:9',
    TWILIO_SMS_NUMBER: '+32460123456',
    TWILIO_VOICE_NUMBER: '+3250448000',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MASTER_KEY,
    LOG_LEVEL: 'silent',
  });
  return { ...settings, ...overrides };
}
