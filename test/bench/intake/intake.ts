import { Pool } from 'pg';
import { type ApiAlone, withApiAlone } from '../api-alone.ts';
import { holding } from '../held.ts';
import { type Figures, type Measurement } from '../measurement.ts';
import { median, rounded } from '../median.ts';
import { openLoop, quantile } from '../open-loop.ts';
import { withSilentProvider } from '../silent-provider.ts';
import { cpuMs } from '../start/process-tree.ts';
import { closeConnections, postReport } from './post-report.ts';
import { type Intake, withBareServer } from './with-bare-server.ts';

const ROUNDS = 7;
/** Of a round, in turn: whatever else the machine does then slows both. */
const SLICES = 2;
const CONNECTIONS = 32;
const IN_A_SLICE = 400;
const PER_SECOND = 200;

/** What both did in one slice of time. */
interface Run {
  readonly perSecond: number;
  readonly cpuMsEach: number;
  readonly p99Ms: number;
}

type TakeRun = (to: Intake) => Promise<Run>;

/** B1 and B2: 32 connections that each post the next report as soon as the last is stored. */
export const intakeRate: Measurement = {
  about:
    'reports accepted a second, 32 connections: the api against a bare server with one statement',
  run: (say) =>
    against(closedLoop, say, (api, bare) => api.perSecond / bare.perSecond, { goal: 0.4 }),
};

export const intakeCpu: Measurement = {
  about: 'CPU of the node process a report: the api against that bare server',
  run: (say) =>
    against(closedLoop, say, (api, bare) => api.cpuMsEach / bare.cpuMsEach, { goal: 4 }),
};

export const intakeLatency: Measurement = {
  about: 'p99 at 200 reports a second: the api against that bare server',
  run: (say) => against(arrivals, say, (api, bare) => api.p99Ms / bare.p99Ms, { goal: 10 }),
};

function against(
  take: TakeRun,
  say: (line: string) => void,
  ratioOf: (api: Run, bare: Run) => number,
  { goal }: Pick<Figures, 'goal'>,
): Promise<Figures> {
  return withBoth(async (api, bare) => {
    await take(bare);
    // the first calls of a program that just started are no measure of it
    await take(api);
    const rounds: { readonly api: Run; readonly bare: Run }[] = [];
    for (let nth = 1; nth <= ROUNDS; nth += 1) {
      const slices = { api: [] as Run[], bare: [] as Run[] };
      for (let slice = 0; slice < SLICES; slice += 1) {
        slices.bare.push(await take(bare));
        slices.api.push(await take(api));
      }
      const round = { api: middleOf(slices.api), bare: middleOf(slices.bare) };
      say(`round ${nth}: ${inWords(round)}, ratio ${rounded(ratioOf(round.api, round.bare))}`);
      rounds.push(round);
    }
    const ratios = rounds.map((round) => ratioOf(round.api, round.bare));
    return {
      ...{ ratio: rounded(median(ratios)), goal, rounds: ratios.map((ratio) => rounded(ratio)) },
      api: printed(middleOf(rounds.map(({ api: run }) => run))),
      bare: printed(middleOf(rounds.map(({ bare: run }) => run))),
    };
  });
}

/** On one Postgres that waits for the disk, each with its own process. */
function withBoth<T>(work: (api: Intake, bare: Intake) => Promise<T>): Promise<T> {
  return withSilentProvider((provider) =>
    withApiAlone(provider.url, (api) =>
      withBareServer(api.databaseUrl, (bare) =>
        holding({ open: () => api, end: ended }, async () => {
          await waitsForDisk(api);
          return work(api, bare);
        }),
      ),
    ),
  );
}

async function ended(): Promise<void> {
  closeConnections();
  await Promise.resolve();
}

async function waitsForDisk({ databaseUrl }: ApiAlone): Promise<void> {
  const database = new Pool({ connectionString: databaseUrl, max: 1 });
  const { rows } = await database.query<{ safe: boolean }>(
    `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as safe`,
  );
  await database.end();
  if (rows[0]?.safe !== true) {
    throw new Error('This Postgres does not wait for the disk');
  }
}

let posted = 0;

async function closedLoop(to: Intake): Promise<Run> {
  const times: number[] = [];
  let left = IN_A_SLICE;
  const cpuBefore = cpuMs(to.pid);
  const begin = performance.now();
  const connection = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      posted += 1;
      const asked = performance.now();
      await postReport(to.url, posted);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - begin) / 1_000;
  return {
    perSecond: IN_A_SLICE / seconds,
    cpuMsEach: (cpuMs(to.pid) - cpuBefore) / IN_A_SLICE,
    p99Ms: quantile(times, 0.99),
  };
}

async function arrivals(to: Intake): Promise<Run> {
  const cpuBefore = cpuMs(to.pid);
  const begin = performance.now();
  const reports = Array.from({ length: IN_A_SLICE }, () => {
    posted += 1;
    const nth = posted;
    return { kind: 'report', run: () => postReport(to.url, nth) };
  });
  const taken = await openLoop(reports, { perSecond: PER_SECOND, seed: posted });
  const seconds = (performance.now() - begin) / 1_000;
  return {
    perSecond: IN_A_SLICE / seconds,
    cpuMsEach: (cpuMs(to.pid) - cpuBefore) / IN_A_SLICE,
    p99Ms: quantile(
      taken.map(({ ms }) => ms),
      0.99,
    ),
  };
}

function middleOf(runs: readonly Run[]): Run {
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    cpuMsEach: middle(({ cpuMsEach }) => cpuMsEach),
    p99Ms: middle(({ p99Ms }) => p99Ms),
  };
}

function printed({ perSecond, cpuMsEach, p99Ms }: Run): Run {
  return { perSecond: rounded(perSecond, 0), cpuMsEach: rounded(cpuMsEach), p99Ms: rounded(p99Ms) };
}

function inWords({ api, bare }: { readonly api: Run; readonly bare: Run }): string {
  const told = ({ perSecond, cpuMsEach, p99Ms }: Run): string =>
    `${rounded(perSecond, 0)}/s, ${rounded(cpuMsEach)} ms CPU, p99 ${rounded(p99Ms)} ms`;
  return `api ${told(api)}; bare ${told(bare)}`;
}
