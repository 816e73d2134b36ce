import {
  AccountsModule,
  CreateAccount,
  LOGIN_TIME,
  LogIn,
  type LoginAnswer,
  type Role,
} from '#accounts';
import type { AccountId } from '#kernel';
import { HandClock, openLog, PlatformModule } from '#platform';
import { Test } from '@nestjs/testing';
import { generate } from 'otplib';
import { freshDatabase } from '../support/database.ts';
import { testSettings } from '../support/test-settings.ts';

export const PASSWORD = 'drie zwanen op de rei';
const ADDRESS = '192.0.2.1';

/** Somebody with an account, and what she holds in her hands. */
export interface Holder {
  readonly accountId: AccountId;
  readonly email: string;
  readonly secret: string;
}

/** Where an attempt comes from, and what an earlier one left there. */
interface Origin {
  readonly from?: string;
  readonly devices?: string | undefined;
}

export type SignedInAnswer = Extract<LoginAnswer, { kind: 'signed-in' }>;

export interface LoginDoor {
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** The machine's time, which log-in keeps. */
  now(): Date;
  pass(minutes: number): void;
  readonly database: { readonly url: string };
  aHolder(role?: Role): Promise<Holder>;
  /** The code that her app shows so many seconds from now. */
  codeOf(holder: Holder, seconds?: number): Promise<string>;
  logIn(email: string, password: string, code: string, origin?: Origin): Promise<LoginAnswer>;
  /** Tries with all that is right. */
  tries(holder: Holder, origin?: Origin): Promise<LoginAnswer>;
  /** The same, and gets in. */
  signsIn(holder: Holder, origin?: Origin): Promise<SignedInAnswer>;
  /** Wrong guesses all at once, each from a network of its own. */
  guess(email: string, count: number): Promise<LoginAnswer[]>;
  close(): Promise<void>;
}

/** The accounts on a database of their own, with a time for log-in that only moves when told to. */
export async function openLoginDoor(): Promise<LoginDoor> {
  const database = await freshDatabase();
  const settings = testSettings({ DATABASE_URL: database.url });
  let now = new Date('2026-11-23T09:00:00Z');
  let made = 0;
  const clock = new HandClock(new Date('2020-01-01T00:00:00Z'));
  const platform = PlatformModule.on({ settings, clock, log: openLog(settings, 'test') });
  const context = await Test.createTestingModule({ imports: [platform, AccountsModule] })
    .overrideProvider(LOGIN_TIME)
    .useValue(() => now)
    .compile();
  await context.init();
  const door: LoginDoor = {
    database,
    get: (type) => context.get(type),
    now: () => now,
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    aHolder: async (role = 'coordinator') => {
      made += 1;
      const email = `colleague${String(made)}@brugge.invalid`;
      const account = { email, name: `Collega ${String(made)}`, role, password: PASSWORD };
      const { accountId, totpSecret } = await context.get(CreateAccount).run(account);
      return { accountId, email, secret: totpSecret };
    },
    codeOf: ({ secret }, seconds = 0) =>
      generate({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds }),
    logIn: (email, password, code, { from: address = ADDRESS, devices } = {}) =>
      context
        .get(LogIn)
        .run({ email, password, code, address, ...(devices !== undefined && { devices }) }),
    tries: async (holder, origin) =>
      door.logIn(holder.email, PASSWORD, await door.codeOf(holder), origin),
    signsIn: async (holder, origin) => {
      const answer = await door.tries(holder, origin);
      if (answer.kind !== 'signed-in') {
        throw new Error(answer.kind);
      }
      return answer;
    },
    guess: (email, count) => {
      const networks = Array.from({ length: count }, (_, at) => `198.51.100.${String(at)}`);
      return Promise.all(networks.map((from) => door.logIn(email, 'een gok', '000000', { from })));
    },
    close: async () => {
      await context.close();
      await database.drop();
    },
  };
  return door;
}
