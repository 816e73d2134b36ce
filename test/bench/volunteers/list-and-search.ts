import { GeographyModule } from '#geography';
import { newId, parsePhone, type SubjectId } from '#kernel';
import { HandClock, openLog, PlatformModule, UnitOfWork, Vault } from '#platform';
import { AddVolunteer, ListVolunteers, VolunteersModule } from '#volunteers';
import { Test, type TestingModule } from '@nestjs/testing';
import { performance } from 'node:perf_hooks';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import { testSettings } from '../../support/test-settings.ts';
import { median } from '../median.ts';

const VOLUNTEERS = 2_000;
/** As many stand on a page of the list. */
const PAGE = 50;
const ROUNDS = 7;
const TIMES = 40;
const surnames = ['Claeys', 'De Clerck', 'Maertens', 'Verhaeghe', 'Van Acker', 'Zwaenepoel'];

export interface ListRound {
  /** Milliseconds, each the median of a round. */
  readonly least: number;
  readonly page: number;
  readonly list: number;
  readonly search: number;
}

/**
 * A program of its own, because it runs what was built: 2,000 volunteers are added, then the list and a search are
 * timed beside the least that they take. Tells its parent each round.
 */
const context = await openVolunteers(process.env['DATABASE_URL'] ?? '');
try {
  await addAll(context);
  for (let round = 0; round < ROUNDS; round += 1) {
    process.send?.(await measure(context));
  }
} finally {
  await context.close();
}

async function openVolunteers(databaseUrl: string): Promise<TestingModule> {
  const settings = testSettings({ DATABASE_URL: databaseUrl });
  const platform = PlatformModule.on({
    ...{ settings, clock: new HandClock(new Date()), log: openLog(settings, 'bench') },
  });
  const context = await Test.createTestingModule({
    imports: [platform, GeographyModule, VolunteersModule],
  }).compile();
  return context.init();
}

async function addAll(context: TestingModule): Promise<void> {
  const add = context.get(AddVolunteer);
  for (let at = 0; at < VOLUNTEERS; at += 1) {
    const name = `Voornaam${String(at)} ${surnames[at % surnames.length] ?? ''}${String(at % 97)}`;
    await add.run(aVolunteer({ name, phone: parsePhone(`+3247${String(1_000_000 + at)}`)! }));
  }
}

async function measure(context: TestingModule): Promise<ListRound> {
  const list = context.get(ListVolunteers);
  const work = context.get(UnitOfWork);
  const vault = context.get(Vault);
  const sealed = await sealPage(work, vault);
  const unseal = (): Promise<unknown> =>
    work.run(async (tx) => {
      await vault.fetchKeys(
        tx,
        sealed.map(({ subject }) => subject),
      );
      for (const { subject, place, bytes } of sealed) {
        await vault.open(tx, subject, place, bytes);
      }
    });
  return {
    least: await p50(() => work.look((tx) => tx.query('select 1'))),
    page: await p50(unseal),
    list: await p50(() => list.run(1)),
    search: await p50(() => list.run(1, { typed: 'clerck12' })),
  };
}

interface SealedWords {
  readonly subject: SubjectId;
  readonly place: Parameters<Vault['open']>[2];
  readonly bytes: Buffer;
}

/** As many sealed values as a page shows, each with a key of its own. */
function sealPage(work: UnitOfWork, vault: Vault): Promise<SealedWords[]> {
  return work.run(async (tx) => {
    const words: SealedWords[] = [];
    for (let at = 0; at < PAGE; at += 1) {
      const subject = await vault.newSubject(tx);
      const place = { table: 'bench', row: newId(), column: 'words' };
      const bytes = await vault.seal(tx, subject, place, 'x'.repeat(120));
      words.push({ subject, place, bytes });
    }
    return words;
  });
}

async function p50(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return median(took);
}
