import { projectRoot, readGiven, readSettings, settingNames, type Settings } from '#platform';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptFile } from './kept-file.ts';
import { planFaults, planStart, type StartPlan } from './start-plan.ts';

/** What was given to a start or a command, found sound, and what follows from it. */
export interface Wish {
  /** Without empty ones, and read from their files but for the master key, which stays in its file. */
  readonly given: NodeJS.ProcessEnv;
  readonly plan: StartPlan;
}

const asFiles = [
  ...settingNames.filter((name) => name !== 'MASTER_KEY'),
  ...['MELDPUNT_DATA_DIR', 'MELDPUNT_DEMO', 'PHONES_PORT'],
];

/**
 * Reads what was given, before anything is made or started. What a start makes itself is stood in for.
 * @throws SettingsRefused that lists every fault at once
 */
export async function readWish(env: NodeJS.ProcessEnv): Promise<Wish> {
  const { env: given, faults } = readGiven(env, asFiles);
  const plan = planStart(given);
  // only a city that is named can be wrong, and it takes a subject to tell
  const city =
    given['CITY_FILE'] === undefined ? [] : (await import('#geography')).cityFaults(given);
  const unread = Object.fromEntries([...faults.keys()].map((name) => [name, standIns[name]]));
  readSettings({ ...standInsFor(plan, given), ...given, ...unread }, () => [
    ...faults.values(),
    ...planFaults(given),
    ...city,
  ]);
  return { given, plan };
}

/** Where this clone keeps its data unless told otherwise. */
export function wantedDataFolder(given: NodeJS.ProcessEnv): string {
  return given['MELDPUNT_DATA_DIR'] ?? join(projectRoot, '.data');
}

/**
 * The settings that were given, completed with what a start makes itself: addresses on this machine,
 * numbers of the demonstration, and keys kept in the data folder. What was given is never replaced.
 */
export function completeSettings(
  given: NodeJS.ProcessEnv,
  plan: StartPlan,
  folder: string,
): NodeJS.ProcessEnv {
  return {
    PUBLIC_BASE_URL: `http://localhost:${plan.port}`,
    LOG_LEVEL: 'warn',
    ...(plan.phones ? accountOfThePhones(folder) : {}),
    ...masterKey(given, folder),
    ...given,
    PORT: String(plan.port),
  };
}

/** Addresses that are known only later are stood in for, so that a kept key that is damaged is told at once. */
export function settingsSoFar(env: NodeJS.ProcessEnv, plan: StartPlan): Settings {
  const { DATABASE_URL, SMTP_URL } = standIns;
  return readSettings({
    ...(plan.postgres ? { DATABASE_URL } : {}),
    ...(plan.phones ? { SMTP_URL } : {}),
    ...env,
  });
}

const numbers = { TWILIO_SMS_NUMBER: '+32460224480', TWILIO_VOICE_NUMBER: '+3250448000' };

/** A sound value for each setting that must be given. */
const standIns: NodeJS.ProcessEnv = {
  DATABASE_URL: 'postgres://127.0.0.1',
  PUBLIC_BASE_URL: 'http://localhost',
  SMTP_URL: 'smtp://127.0.0.1',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: '0'.repeat(32),
  ...numbers,
};

/** For those that a start of this plan brings itself. */
function standInsFor({ postgres, phones }: StartPlan, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, PUBLIC_BASE_URL, MASTER_KEY, ...ofThePhones } = standIns;
  return {
    PUBLIC_BASE_URL,
    ...(hasMasterKey(given) ? {} : { MASTER_KEY }),
    ...(postgres ? { DATABASE_URL } : {}),
    ...(phones ? ofThePhones : {}),
  };
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
    ...numbers,
  };
}

/** Handed on as a file, so that the key stands in no process list. */
function masterKey(given: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  if (hasMasterKey(given)) {
    return {};
  }
  const path = join(folder, 'keys', 'master-key');
  keptFile(path, () => randomBytes(32).toString('base64'));
  return { MASTER_KEY_FILE: path };
}

function hasMasterKey(given: NodeJS.ProcessEnv): boolean {
  return given['MASTER_KEY'] !== undefined || given['MASTER_KEY_FILE'] !== undefined;
}
