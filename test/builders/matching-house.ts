import {
  CaseworkModule,
  type NewWishes,
  OpenCase,
  RecordAgreement,
  RecordContact,
} from '#casework';
import { GeographyModule } from '#geography';
import { IntakeModule, ReceiveReport } from '#intake';
import {
  type AccountId,
  type CaseId,
  type E164,
  localDate,
  newId,
  parsePhone,
  type VolunteerId,
} from '#kernel';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { HandClock, openLog, PlatformModule, type Settings, UnitOfWork } from '#platform';
import { AddVolunteer, VolunteersModule } from '#volunteers';
import { Test, type TestingModule } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { testSettings } from '../support/test-settings.ts';
import { aVolunteer } from './a-volunteer.ts';

/** A Monday, ten o'clock in Brugge: offers may leave. */
const MONDAY = new Date('2026-11-23T09:00:00Z');
const YEAR_MS = 365 * 24 * 3_600_000;

/** Everything up to matching on a database of its own, with its clock in hand. */
export class MatchingHouse {
  readonly coordinator: AccountId = newId<'account'>(MONDAY.getTime());
  private made = 0;

  private constructor(
    readonly database: FreshDatabase,
    readonly clock: HandClock,
    /** As if several programs ran, each with its own connections. */
    private readonly programs: readonly TestingModule[],
  ) {}

  static async open(programs = 1): Promise<MatchingHouse> {
    const database = await freshDatabase();
    const clock = new HandClock(MONDAY);
    const settings = testSettings({ DATABASE_URL: database.url });
    const opened: TestingModule[] = [];
    for (let index = 0; index < programs; index += 1) {
      opened.push(await openProgram(settings, clock));
    }
    return new MatchingHouse(database, clock, opened);
  }

  get<T>(type: abstract new (...args: never[]) => T, program = 0): T {
    const context = this.programs[program % this.programs.length];
    return context!.get<T>(type);
  }

  query<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.get(UnitOfWork).run((tx) => tx.query<Row[]>(sql, params));
  }

  /** The names of the facts told so far. */
  async facts(): Promise<string[]> {
    const rows = await this.query<{ name: string }>(`select name from outbox where kind = 'fact'`);
    return rows.map(({ name }) => name);
  }

  number(): E164 {
    this.made += 1;
    return parsePhone(`0470 ${String(100_000 + this.made)}`)!;
  }

  /** Somebody for whom a volunteer may be sought. */
  async anAgreedCase(wishes: NewWishes = {}, reporterPhone: E164 = this.number()): Promise<CaseId> {
    const caseId = await this.aCase(reporterPhone);
    const accountId = this.coordinator;
    await this.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'spoken' });
    await this.get(RecordAgreement).run({
      caseId,
      accountId,
      answer: 'yes',
      wishes: { languages: ['nl'], ...wishes },
    });
    return caseId;
  }

  async aCase(reporterPhone: E164 = this.number()): Promise<CaseId> {
    const { reportId } = await this.get(ReceiveReport).run(
      {
        channel: 'web',
        self: false,
        danger: false,
        neighbourhood: 'sint-kruis',
        person: {
          ...{ concern: 'Ze is veel alleen.', name: 'Godelieve Vanhoutte' },
          ...{ street: 'Pijpeweg', houseNumber: '9' },
        },
        reporter: { name: 'Rita Claeys', phone: reporterPhone },
      },
      newId(),
    );
    return this.get(OpenCase).run(reportId);
  }

  aVolunteer(changed: Parameters<typeof aVolunteer>[0] = {}): Promise<VolunteerId> {
    return this.get(AddVolunteer).run(
      aVolunteer({
        phone: this.number(),
        neighbourhood: 'sint-kruis',
        roles: ['babbelbuddy', 'bezoekteam'],
        screenedUntil: localDate(new Date(MONDAY.getTime() + YEAR_MS), 'Europe/Brussels'),
        ...changed,
      }),
    );
  }

  async volunteers(count: number): Promise<VolunteerId[]> {
    const ids: VolunteerId[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.push(await this.aVolunteer());
    }
    return ids;
  }

  async close(): Promise<void> {
    for (const program of this.programs) {
      await program.close();
    }
    await this.database.drop();
  }
}

async function openProgram(settings: Settings, clock: HandClock): Promise<TestingModule> {
  const context = await Test.createTestingModule({
    imports: [
      PlatformModule.on({ settings, clock, log: openLog(settings, 'test') }),
      ...[GeographyModule, MessagingModule, IntakeModule, CaseworkModule],
      ...[VolunteersModule, MatchingModule],
    ],
  }).compile();
  return context.init();
}
