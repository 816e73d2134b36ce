import { join } from 'node:path';
import { type StartPlan } from './start-plan.ts';

const HANDED_ON =
  /^(PATH|HOME|TZ|TMPDIR|LANG|LC_.*|NODE_.*|LOG_LEVEL|PHONES_.*|TWILIO_(ACCOUNT_SID|AUTH_TOKEN|SMS_NUMBER|VOICE_NUMBER)|PUBLIC_BASE_URL)$/;

/** What the phones are told: they stand outside, so neither database nor master key. */
export function settingsOfPhones(
  env: NodeJS.ProcessEnv,
  place: { plan: StartPlan; folder: string; telephones: string | undefined },
): NodeJS.ProcessEnv {
  const handedOn = Object.fromEntries(Object.entries(env).filter(([name]) => HANDED_ON.test(name)));
  const { plan, folder, telephones } = place;
  return {
    PHONES_CLOCK_FILE: join(folder, 'phones-clock.json'),
    PHONES_SMTP_PORT: '0',
    ...(plan.demonstration && telephones !== undefined ? { PHONES_DIRECTORY: telephones } : {}),
    ...handedOn,
    PHONES_PORT: String(plan.phonesPort),
  };
}
