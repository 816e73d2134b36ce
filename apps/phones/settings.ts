import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const number = z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number in E.164, such as +3250448000');
const telephone = z.object({
  number: z.string(),
  label: z.string(),
  /** Shown from the start; one that is not appears, with its label, as soon as it is in touch. */
  shown: z.boolean().optional(),
});

const neverInProduction = 'the stand-in never runs in production';
const environment = z
  .object({
    NODE_ENV: z
      .string()
      .optional()
      .refine((value) => value !== 'production', neverInProduction),
    PHONES_PORT: port.default(3001),
    PHONES_SMTP_PORT: port.default(0),
    TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/),
    TWILIO_AUTH_TOKEN: z.string().min(1),
    TWILIO_SMS_NUMBER: number,
    TWILIO_VOICE_NUMBER: number,
    PUBLIC_BASE_URL: z.url({ protocol: /^https?$/ }),
    /** The same seed gives the same chances; without one, every start has its own. */
    PHONES_SEED: z.coerce.number().int().min(0).optional(),
    /** How fast each number sends, as one a second at Twilio; without it there is no queue. */
    PHONES_SEGMENTS_PER_SECOND: z.coerce.number().positive().max(1_000).optional(),
    PHONES_CLOCK_FILE: z.string().min(1).optional(),
    PHONES_DIRECTORY: z
      .string()
      .min(1)
      .optional()
      .transform((path) => readDirectory(path)),
    PHONES_SMS_WEBHOOK: z.url().optional(),
    PHONES_VOICE_WEBHOOK: z.url().optional(),
    PHONES_VOICE_STATUS_WEBHOOK: z.url().optional(),
    PHONES_SMS_FALLBACK: z.url().optional(),
    PHONES_VOICE_FALLBACK: z.url().optional(),
  })
  .readonly();

export type Settings = z.infer<typeof environment>;
export type LabelledTelephone = z.infer<typeof telephone>;

/**
 * The settings of the program.
 * @throws Error that names every setting that is wrong, never its value
 */
export function readSettings(given: Readonly<NodeJS.ProcessEnv> = process.env): Settings {
  const read = environment.safeParse(given);
  if (read.success) {
    return read.data;
  }
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`phones cannot start:\n${faults.join('\n')}`);
}

/** @throws Error in production, however the stand-in is started there */
export function refuseProduction(given: Readonly<NodeJS.ProcessEnv> = process.env): void {
  if (given['NODE_ENV'] === 'production') {
    throw new Error(neverInProduction);
  }
}

function readDirectory(path: string | undefined): readonly LabelledTelephone[] {
  if (path === undefined) {
    return [];
  }
  return z.array(telephone).parse(JSON.parse(readFileSync(path, 'utf8')));
}
