import { projectRoot } from '#platform';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptFile } from './kept-file.ts';
import { type StartPlan } from './start-plan.ts';

/** Where this clone keeps its data unless told otherwise. */
export function wantedDataFolder(env: NodeJS.ProcessEnv): string {
  const given = env['MELDPUNT_DATA_DIR'] ?? '';
  return given === '' ? join(projectRoot, '.data') : given;
}

/**
 * The settings that were given, completed with what a start makes itself: addresses on this machine,
 * numbers of the demonstration, and keys kept in the data folder. What was given is never replaced.
 */
export function completeSettings(
  env: NodeJS.ProcessEnv,
  plan: StartPlan,
  folder: string,
): NodeJS.ProcessEnv {
  const given = withoutEmpty(env);
  return {
    PUBLIC_BASE_URL: `http://localhost:${plan.port}`,
    LOG_LEVEL: 'warn',
    ...(plan.phones ? accountOfThePhones(folder) : {}),
    ...masterKey(given, folder),
    ...given,
    PORT: String(plan.port),
  };
}

/** An empty setting counts as none. */
export function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Only for the stand-in: for the real Twilio nothing is made up. */
function accountOfThePhones(folder: string): NodeJS.ProcessEnv {
  const keys = join(folder, 'keys');
  const sid = () => `AC${randomBytes(16).toString('hex')}`;
  return {
    TWILIO_ACCOUNT_SID: keptFile(join(keys, 'twilio-account-sid'), sid),
    TWILIO_AUTH_TOKEN: keptFile(join(keys, 'twilio-auth-token'), () =>
      randomBytes(16).toString('hex'),
    ),
    TWILIO_SMS_NUMBER: '+32460224480',
    TWILIO_VOICE_NUMBER: '+3250448000',
  };
}

/** Handed on as a file, so that the key stands in no process list. */
function masterKey(given: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  if (given['MASTER_KEY'] !== undefined || given['MASTER_KEY_FILE'] !== undefined) {
    return {};
  }
  const path = join(folder, 'keys', 'master-key');
  keptFile(path, () => randomBytes(32).toString('base64'));
  return { MASTER_KEY_FILE: path };
}
