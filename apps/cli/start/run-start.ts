import {
  checkMark,
  migrate,
  prepareDataFolder,
  projectRoot,
  readSettings,
  type Settings,
} from '#platform';
import { join } from 'node:path';
import { checkPort } from './check-port.ts';
import { firstSteps } from './first-steps.ts';
import { lockFolder } from './folder-lock.ts';
import { KeptPostgres } from './kept-postgres.ts';
import { Member, type Ready } from './member.ts';
import { moveOldDemonstrationAside } from './move-aside.ts';
import { completeSettings, readWish, settingsSoFar, wantedDataFolder } from './own-settings.ts';
import { settingsOfPhones } from './phones-settings.ts';
import { RunningFile } from './running-file.ts';
import { say } from './say.ts';
import { openStaticHost } from './static-host.ts';
import { type Shutdown } from './shutdown.ts';
import { type StartPlan } from './start-plan.ts';

/** A login of the demonstration, as `npm start` prints it. */
export interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly phone: string;
}

export interface Demonstration {
  /** Writes a JSON file of telephones with a label, for the page of the phones, unless `folder` has it. */
  telephones: (folder: string) => Promise<string>;
  /** Fills an empty database; gives the logins, every time the same, which it keeps in `folder`. */
  load(context: {
    settings: Settings;
    folder: string;
    say: (line: string) => void;
  }): Promise<readonly DemoLogin[]>;
}

export interface StartOptions {
  readonly shutdown: Shutdown;
  readonly gaveUp: (name: string) => void;
  readonly demonstration?: Demonstration;
}

export interface Started {
  readonly members: readonly Member[];
  readonly logins: readonly DemoLogin[];
  /** Lines for whoever starts without a demonstration. */
  readonly firstSteps: readonly string[];
  readonly url: string;
  readonly phones: string | undefined;
}

interface Stage {
  readonly plan: StartPlan;
  readonly folder: string;
  readonly running: RunningFile;
  /** Nobody said where the world reaches us. */
  readonly ownAddress: boolean;
  /** The settings given, completed step by step as parts come up. */
  env: NodeJS.ProcessEnv;
  readonly members: Member[];
}

/** Brings up everything in order, and hands it back once it serves. Whatever it holds, `shutdown` ends. */
export async function runStart(options: StartOptions): Promise<Started> {
  const stage = await prepare(options);
  if (stage.plan.postgres) {
    await bringPostgres(stage, options);
  }
  // before the phones, whose clock begins again with a new demonstration
  await moveOldDemonstrationAside(settingsSoFar(stage.env, stage.plan), stage.folder);
  const phones = stage.plan.phones ? await forkPhones(stage, options) : undefined;
  const phonesReady = phones?.start();
  // looked at below; until then a failure must not count as unhandled
  phonesReady?.catch(() => undefined);
  say('Bringing the database up to date');
  await migrate(settingsSoFar(stage.env, stage.plan));
  if (phones !== undefined && phonesReady !== undefined) {
    adoptPhones(stage, phones, await phonesReady);
  }
  const clock = phones === undefined ? {} : clockOfPhones(stage.env);
  const logins = await demonstrate(stage, clock, options);
  const settings = readSettings(stage.env);
  const mark = await checkMark(settings);
  if (mark.demonstration) {
    Object.assign(stage.env, clock);
  }
  say('Starting the website and the worker');
  await bringApiAndWorker(stage, options);
  const { plan, ownAddress } = stage;
  return {
    members: stage.members,
    logins,
    firstSteps: await firstSteps(settings, { ...mark, plan, ownAddress }),
    url: settings.PUBLIC_BASE_URL,
    phones: phones === undefined ? undefined : `http://localhost:${stage.plan.phonesPort}`,
  };
}

async function prepare({ shutdown }: StartOptions): Promise<Stage> {
  const { given, plan: wish } = await readWish(process.env);
  const folder = await prepareDataFolder(wantedDataFolder(given));
  await shutdown.hold(
    () => lockFolder(folder),
    (unlock) => {
      unlock();
    },
  );
  const running = await shutdown.hold(
    () => new RunningFile(folder),
    (file) => {
      file.remove();
    },
  );
  await running.endLeftOvers();
  const port = await checkPort('PORT', wish.port, wish.host);
  const phonesPort = wish.phones
    ? await checkPort('PHONES_PORT', wish.phonesPort, '127.0.0.1')
    : wish.phonesPort;
  const plan = { ...wish, port, phonesPort };
  const env = completeSettings(given, plan, folder);
  env['NODE_COMPILE_CACHE'] ??= join(folder, 'compile-cache');
  settingsSoFar(env, plan);
  const ownAddress = given['PUBLIC_BASE_URL'] === undefined;
  return { plan, folder, running, ownAddress, env, members: [] };
}

async function bringPostgres(stage: Stage, { shutdown, gaveUp }: StartOptions): Promise<void> {
  say(`Starting the database (data in ${stage.folder})`);
  const postgres = await shutdown.hold(
    () => KeptPostgres.start(stage.folder, gaveUp),
    (held) => held.stop(),
  );
  stage.env['DATABASE_URL'] = await postgres.url();
}

/**
 * With the documents that answer when website and worker are away: they are hosted in this process, which
 * serves nothing else.
 */
async function forkPhones(stage: Stage, options: StartOptions): Promise<Member> {
  const { env } = stage;
  const host = await options.shutdown.hold(
    () => openStaticHost(() => env['PUBLIC_BASE_URL'] ?? ''),
    (held) => held.close(),
  );
  env['PHONES_VOICE_FALLBACK'] ??= host.fallbackUrl;
  return forkMember(stage, options, 'phones');
}

async function forkMember(
  stage: Stage,
  { shutdown, gaveUp, demonstration }: StartOptions,
  name: 'api' | 'worker' | 'phones',
): Promise<Member> {
  const env =
    name === 'phones'
      ? settingsOfPhones(stage.env, {
          ...stage,
          telephones: await demonstration?.telephones(stage.folder),
        })
      : stage.env;
  const script = join(projectRoot, 'dist/apps', name, 'main.js');
  const changed = (): void => {
    stage.running.setMembers(stage.members.flatMap(({ pid }) => pid ?? []));
  };
  const member = new Member(name, script, env, { changed, gaveUp });
  stage.members.push(member);
  return shutdown.hold(
    () => member,
    (held) => held.stop(),
  );
}

/** The rest finds the phones where they said they are; started again, they must be found there too. */
function adoptPhones(stage: Stage, phones: Member, { url, smtpUrl }: Ready): void {
  if (url === undefined || smtpUrl === undefined) {
    throw new Error('The phones did not tell where they are');
  }
  phones.addSettings({ PHONES_SMTP_PORT: new URL(smtpUrl).port });
  stage.env['TWILIO_API_BASE_URL'] = url;
  stage.env['SMTP_URL'] ??= smtpUrl;
}

/** Only a database that is marked as a demonstration may follow it. */
function clockOfPhones(env: NodeJS.ProcessEnv): { CLOCK_URL?: string } {
  const phones = env['TWILIO_API_BASE_URL'] ?? '';
  return env['CLOCK_URL'] === undefined ? { CLOCK_URL: `${phones}/test/clock` } : {};
}

async function demonstrate(
  { plan, folder, env }: Stage,
  clock: { CLOCK_URL?: string },
  { demonstration }: StartOptions,
): Promise<readonly DemoLogin[]> {
  if (!plan.demonstration || demonstration === undefined) {
    return [];
  }
  return demonstration.load({ settings: readSettings({ ...env, ...clock }), folder, say });
}

async function bringApiAndWorker(stage: Stage, options: StartOptions): Promise<void> {
  const api = await forkMember(stage, options, 'api');
  const worker = await forkMember(stage, options, 'worker');
  stage.running.setAddresses(stage.env);
  await Promise.all([api.start(), worker.start()]);
}
