import { CreateAccount, LOGIN_TIME, type Role, type SignedIn } from '#accounts';
import { HandClock, openLog, PlatformModule } from '#platform';
import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'otplib';
import { LoginModule } from '../../../apps/api/desk/login/login.module.ts';
import { AllErrorsFilter } from '../../../apps/api/http/errors/all-errors.filter.ts';
import { createRenderer } from '../../../apps/api/http/rendering/create-renderer.ts';
import { RENDERER } from '../../../apps/api/http/rendering/renderer-token.ts';
import { Allow } from '../../../apps/api/http/sessions/allow.ts';
import { SessionsModule } from '../../../apps/api/http/sessions/sessions.module.ts';
import { Who, WhoIfAny } from '../../../apps/api/http/sessions/who.ts';
import { freshDatabase } from '../../support/database.ts';
import { testSettings } from '../../support/test-settings.ts';

const PASSWORD = 'drie zwanen op de rei';
const globals = {
  siteName: 'Meldpunt Brugge',
  cityName: 'Brugge',
  address: 'meldpunt.voorbeeld.invalid',
  hotline: { number: '+3250448000', hours: 'Op werkdagen' },
  signposts: [],
  demonstration: false,
};

/** One route of every kind. */
@Controller()
class RoutesController {
  @Allow({ role: 'operator' })
  @Get('desk')
  desk(@Who() who: SignedIn): object {
    return { name: who.name, csrf: who.csrfToken };
  }

  @Allow({ role: 'operator' })
  @Post('desk/note')
  note(): object {
    return { noted: true };
  }

  @Allow({ role: 'manager' })
  @Get('desk/figures')
  figures(): object {
    return {};
  }

  @Allow({ role: 'operator', background: true })
  @Get('desk/news')
  news(): object {
    return {};
  }

  @Allow({ role: 'operator', optional: true })
  @Post('api/v1/reports')
  report(@WhoIfAny() who: SignedIn | undefined): object {
    return { typedBy: who?.name ?? null };
  }

  @Get('forgotten')
  forgotten(): object {
    return { secret: true };
  }
}

export interface TestDesk {
  readonly app: NestFastifyApplication;
  /** Moves the machine's time, which sessions and codes keep. */
  pass(minutes: number): void;
  now(): Date;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** Sends a form. */
  post(
    url: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** What a new colleague of this role types to log in. */
  fieldsOf(role: Role): Promise<Record<'email' | 'password' | 'code', string>>;
  /** The headers of a new colleague who has just logged in. */
  signedInAs(role: Role): Promise<{ cookie: string }>;
  csrfOf(headers: { cookie: string }): Promise<string>;
  close(): Promise<void>;
}

/** The login and the guard as the program has them, over a database of their own. */
export async function startDesk(): Promise<TestDesk> {
  const assets = fakeAssets();
  const database = await freshDatabase();
  let now = new Date('2026-11-23T09:00:00Z');
  const app = await startApp(database.url, assets, () => now);
  let made = 0;
  const desk: TestDesk = {
    app,
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    now: () => now,
    ask: (options) => app.inject(options),
    post: (url, fields, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
    fieldsOf: async (role) => {
      made += 1;
      const email = `collega${made}@brugge.invalid`;
      const input = { email, name: `Collega ${made}`, role, password: PASSWORD };
      const { totpSecret } = await app.get(CreateAccount, { strict: false }).run(input);
      const code = await generate({ secret: totpSecret, epoch: now.getTime() / 1000 });
      return { email, password: PASSWORD, code };
    },
    signedInAs: async (role) => ({
      cookie: cookieIn(await desk.post('/desk/login', await desk.fieldsOf(role))),
    }),
    csrfOf: async (headers) =>
      (await desk.ask({ url: '/desk', headers })).json<{ csrf: string }>().csrf,
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(assets, { recursive: true });
    },
  };
  return desk;
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieIn(response: LightMyRequestResponse): string {
  return String(response.headers['set-cookie']).split(';')[0] ?? '';
}

async function startApp(
  databaseUrl: string,
  assetsFolder: string,
  time: () => Date,
): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [{ provide: RENDERER, useValue: createRenderer({ globals, assetsFolder }) }],
    exports: [RENDERER],
  })
  class PagesModule {}

  const settings = testSettings({ DATABASE_URL: databaseUrl });
  const clock = new HandClock(new Date('2020-01-01T00:00:00Z'));
  const platform = PlatformModule.on({ settings, clock, log: openLog(settings, 'test') });
  const module = await Test.createTestingModule({
    imports: [platform, PagesModule, SessionsModule, LoginModule],
    controllers: [RoutesController],
    providers: [{ provide: APP_FILTER, useClass: AllErrorsFilter }],
  })
    .overrideProvider(LOGIN_TIME)
    .useValue(time)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  return app.init();
}

/** The names that the layouts ask for; no page of a test needs what is in them. */
function fakeAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const names = ['app.css', 'desk.css', 'mark.svg', 'atkinson-regular.woff2'];
  const manifest = Object.fromEntries(names.map((name) => [name, name]));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
