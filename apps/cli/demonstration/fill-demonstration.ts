import { AccountsModule, CreateAccount, SetDuty } from '#accounts';
import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { CITY, type City, GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { DAY_MS, type VolunteerId } from '#kernel';
import { LookAfterVolunteer, MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import {
  HandClock,
  markDemonstration,
  openClock,
  openLog,
  PlatformModule,
  type Settings,
  UnitOfWork,
} from '#platform';
import { AddVolunteer, VolunteersModule } from '#volunteers';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { DemoLogin } from '../start/run-start.ts';
import { inventedVolunteers, numberOf } from './invented-people.ts';
import { inventedReports } from './invented-reports.ts';
import { PlayCase } from './play-case.ts';
import { playContacts } from './play-contacts.ts';

@Module({})
class DemonstrationModule {}

/** Who sits at the desk of the demonstration. */
const desk = [
  { role: 'operator', name: 'Ona Voorbeeld', serial: 9_101 },
  { role: 'coordinator', name: 'Caro Voorbeeld', serial: 9_102 },
  { role: 'manager', name: 'Mo Voorbeeld', serial: 9_103 },
] as const;

/** Marks and fills an empty database, in one transaction. The logins are kept at `path`. */
export async function fillDemonstration(settings: Settings, path: string): Promise<DemoLogin[]> {
  const log = openLog({ LOG_LEVEL: 'error' }, 'demonstration', process.stderr);
  const opened = await openClock(settings, log);
  const now = opened.clock.now();
  opened.close();
  const clock = new HandClock(now);
  const root: DynamicModule = {
    module: DemonstrationModule,
    imports: [
      PlatformModule.on({ settings, clock, log }),
      ...[GeographyModule, AccountsModule, MessagingModule, CallsModule, IntakeModule],
      ...[CaseworkModule, VolunteersModule, MatchingModule],
    ],
  };
  const context = await NestFactory.createApplicationContext(root, {
    logger: false,
    abortOnError: false,
  });
  const get: Get = (type) => context.get(type as never, { strict: false });
  try {
    return await get(UnitOfWork).run(async (tx) => {
      await markDemonstration(tx);
      const logins = await createLogins(get, now, path);
      await fill(get, clock, now);
      return logins;
    });
  } finally {
    await context.close();
  }
}

/** Finds a use case or a value by its token. */
export type Get = <T>(type: (abstract new (...args: never[]) => T) | symbol) => T;

async function createLogins(get: Get, now: Date, path: string): Promise<DemoLogin[]> {
  const logins: DemoLogin[] = [];
  for (const { role, name, serial } of desk) {
    const email = `${role}@voorbeeld.invalid`;
    const password = invent();
    const phone = numberOf(serial);
    const { accountId, totpSecret } = await get(CreateAccount).run({
      ...{ email, name, role, password, phone },
    });
    logins.push({ role, email, password, totpSecret, phone });
    if (role === 'coordinator') {
      const until = new Date(now.getTime() + 365 * DAY_MS);
      await get(SetDuty).run({ accountId, from: new Date(now.getTime() - DAY_MS), until });
    }
  }
  // before the commit: a login without its password would be of no use to anybody
  writeFileSync(path, JSON.stringify(logins, null, 2), { mode: 0o600 });
  return logins;
}

async function fill(get: Get, clock: HandClock, now: Date): Promise<void> {
  const city = get<City>(CITY);
  clock.set(new Date(now.getTime() - 90 * DAY_MS));
  const volunteers: VolunteerId[] = [];
  for (const volunteer of inventedVolunteers(city, now)) {
    volunteers.push(await get(AddVolunteer).run(volunteer));
  }
  const playCase = new PlayCase(get, clock, now);
  for (const [at, invented] of inventedReports.entries()) {
    await playCase.run(invented, at);
  }
  await playContacts(get, clock, now);
  // what followed on the facts of those days is settled unheard, and care goes on from today
  clock.set(now);
  for (const volunteerId of volunteers) {
    await get(LookAfterVolunteer).begin({ volunteerId, to: 'active' });
  }
}

/** Six words and a number that somebody can type: over 40 bits, for people who do not exist. */
function invent(): string {
  const words = [
    ...['boter', 'fiets', 'kanaal', 'molen', 'regen', 'zwaan', 'tulp', 'brug', 'kaars', 'duif'],
    ...['appel', 'sjaal', 'pruim', 'lamp', 'koffie', 'krant', 'draak', 'gevel', 'toren', 'kade'],
    ...['wilg', 'stoel', 'merel', 'klaver', 'haring', 'wafel', 'kompas', 'ladder', 'mand', 'vuur'],
    ...['zolder', 'tafel'],
  ];
  const chosen = Array.from({ length: 6 }, () => words[randomInt(words.length)]);
  return `${chosen.join('-')}-${String(randomInt(10_000)).padStart(4, '0')}`;
}
