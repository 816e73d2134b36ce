import { isIP } from 'node:net';
import { z } from 'zod';
import { readGiven } from './given.ts';
import { SettingsRefused } from './settings-refused.ts';

const localUrl = z.url({ protocol: /^https?$/ });
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//);
const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
const aPort = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
const seconds = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);
const port = 'a port number, 0 to 65535';
const patience = 'a number of seconds, 1 to 999';
const web = 'a URL that begins with http:// or https://';
const token = 'at least 16 characters';
const number = 'a number as +32…';

/** Each setting's description is what is said of a value that is not so: NAME must be … */
const Schema = z.object({
  DATABASE_URL: postgresUrl.describe('a URL that begins with postgres://'),
  DATABASE_DIRECT_URL: postgresUrl.optional().describe('a URL that begins with postgres://'),
  /** So long a page waits for the database before it says that it is away. */
  DATABASE_TIMEOUT_SECONDS: seconds.default(5).describe(patience),
  QUEUE_BACKEND: z.enum(['postgres', 'redis']).default('postgres').describe('postgres or redis'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .default('redis://127.0.0.1:6379')
    .describe('a URL that begins with redis:// or rediss://'),
  HOST: z.string().min(1).default('127.0.0.1').describe('an address'),
  PORT: aPort.default(3000).describe(port),
  PUBLIC_BASE_URL: localUrl.transform((url) => url.replace(/\/+$/, '')).describe(web),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/)
    .describe('AC and 32 hexadecimal digits'),
  TWILIO_AUTH_TOKEN: z.string().min(16).describe(token),
  /** The token that is on its way out or in, during a rotation. */
  TWILIO_AUTH_TOKEN_SECONDARY: z.string().min(16).optional().describe(token),
  TWILIO_API_BASE_URL: localUrl.optional().describe(web),
  TWILIO_TIMEOUT_SECONDS: seconds.default(10).describe(patience),
  TWILIO_SMS_NUMBER: e164.describe(number),
  TWILIO_VOICE_NUMBER: e164.describe(number),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).describe('a URL that begins with smtp:// or smtps://'),
  MAIL_FROM: z
    .string()
    .min(3)
    .default('Meldpunt Brugge <meldpunt@meldpunt.invalid>')
    .describe('an e-mail address'),
  MASTER_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32)
    .describe('32 bytes in base64'),
  /** The reverse proxy in front of us, by comma; only these are believed about who asks. */
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => text.split(',').every(isProxy))
    .optional()
    .describe('addresses or ranges by comma, or loopback, linklocal, uniquelocal'),
  CITY_FILE: z.string().optional().describe('a path'),
  CLOCK_URL: localUrl.optional().describe(web),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('silent, error, warn, info or debug'),
});

/** Everything a program is told from outside, checked once. */
export type Settings = Readonly<z.infer<typeof Schema>>;

/** Token under which the settings are injected. */
export const SETTINGS = Symbol('SETTINGS');

/** The names of all settings, as the README lists them. */
export const settingNames: readonly string[] = Object.keys(Schema.shape);

/** Faults that only another part of the program can see, as lines for the same list. */
export type AlsoCheck = (given: Readonly<NodeJS.ProcessEnv>) => readonly string[];

/**
 * Reads the settings named in the README.
 * @throws SettingsRefused that lists every fault, a line each, without repeating a value
 */
export function readSettings(
  env: NodeJS.ProcessEnv = process.env,
  alsoCheck: AlsoCheck = () => [],
): Settings {
  const given = readGiven(env, settingNames);
  const parsed = Schema.safeParse(given.env);
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const faults = [
    ...given.faults.values(),
    ...[...new Set(wrong)]
      .filter((name) => !given.faults.has(name))
      .map((name) => faultOf(name, given.env)),
    ...alsoCheck(given.env),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new SettingsRefused(faults);
  }
  return parsed.data;
}

/** In our own words, never with the value: it may be a secret. */
function faultOf(name: string, env: NodeJS.ProcessEnv): string {
  const shape: Readonly<Record<string, z.ZodType>> = Schema.shape;
  return env[name] === undefined
    ? `${name} is missing`
    : `${name} must be ${shape[name]?.description ?? 'something else'}`;
}

const NAMED_PROXIES = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isProxy(text: string): boolean {
  const proxy = text.trim();
  const [address = '', bits, ...more] = proxy.split('/');
  const version = isIP(address);
  const inRange =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32));
  return NAMED_PROXIES.has(proxy) || (version > 0 && inRange && more.length === 0);
}
