import { readFileSync } from 'node:fs';
import { z } from 'zod';

const localUrl = z.url({ protocol: /^https?$/ });
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number as +32…');
const masterKey = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64');

const Schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'a URL that begins with postgres://'),
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  QUEUE_BACKEND: z.enum(['postgres', 'redis']).default('postgres'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .default('redis://127.0.0.1:6379'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_BASE_URL: localUrl.transform((url) => url.replace(/\/+$/, '')),
  TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/, 'AC and 32 hexadecimal digits'),
  TWILIO_AUTH_TOKEN: z.string().min(16),
  /** The token that is on its way out or in, during a rotation. */
  TWILIO_AUTH_TOKEN_SECONDARY: z.string().min(16).optional(),
  TWILIO_API_BASE_URL: localUrl.optional(),
  TWILIO_SMS_NUMBER: e164,
  TWILIO_VOICE_NUMBER: e164,
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: z.string().min(3).default('Meldpunt Brugge <meldpunt@meldpunt.invalid>'),
  MASTER_KEY: masterKey,
  /** Addresses of the reverse proxy in front of us, by comma; only these are believed about who asks. */
  TRUSTED_PROXIES: z.string().optional(),
  CITY_FILE: z.string().optional(),
  CLOCK_URL: localUrl.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Everything a program is told from outside, checked once. */
export type Settings = Readonly<z.infer<typeof Schema>>;

/** Token under which the settings are injected. */
export const SETTINGS = Symbol('SETTINGS');

/**
 * Reads the settings named in the README.
 * @throws one Error that lists every fault, a line each, without repeating a value
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Schema.safeParse({ ...fromFiles(filled), ...filled });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`These settings are missing or wrong:\n${faults.join('\n')}`);
  }
  return parsed.data;
}

/** Any setting may be given as a file that holds it, `<NAME>_FILE`: secrets then stand in no process list. */
function fromFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read: NodeJS.ProcessEnv = {};
  for (const name of Object.keys(Schema.shape)) {
    const path = env[`${name}_FILE`];
    if (path !== undefined && env[name] === undefined) {
      read[name] = readFileSync(path, 'utf8').trim();
    }
  }
  return read;
}
