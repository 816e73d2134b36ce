import { Pool } from 'pg';
import { holding } from '../held.ts';
import { type Measurement } from '../measurement.ts';
import { median, rounded } from '../median.ts';
import { cpuMs } from '../start/process-tree.ts';
import { type ApiAlone, withApiAlone } from '../api-alone.ts';
import { closeConnections, delivery } from './deliver-webhook.ts';
import { durableCommits, makeYardstick } from './durable-commit.ts';
import { fillEarlierDays, textsJustSent } from './earlier-days.ts';
import { openLoop, quantile, type Taken } from '../open-loop.ts';
import { withSilentProvider } from '../silent-provider.ts';
import { MIX_SIZE, TEXTS_OUT, webhookKinds, webhookMix } from './webhook-mix.ts';

/** As B3 has it for reports: within this many durable commits a webhook is answered, 99 times in 100. */
const GOAL = 10;
const PER_SECOND = 50;
const ROUNDS = 7;
/** Of a round, in turn: whatever else the machine does then slows both. */
const SLICES = 5;
/** Above this the 99th of a hundred is a refusal, and there is nothing to compare. */
const MOST_REFUSED = 0.01;

interface Round {
  readonly commits: readonly Taken[];
  readonly webhooks: readonly Taken[];
  /** Of the api, for each webhook; unlike the time it takes, nothing else on the machine makes it longer. */
  readonly cpuMs: number;
}

/**
 * The webhooks of texts and calls at 50 a second against one durable commit of three rows at the same pace,
 * on the same Postgres, in turn. Both are timed from the moment they were due (open loop).
 */
export const webhook: Measurement = {
  about: 'webhooks at 50 calls a second: p99 against the p99 of one durable three-row commit',
  run: (say) =>
    withSilentProvider((provider) =>
      withApiAlone(provider.url, (api) =>
        withDatabase(api.databaseUrl, async (database) => {
          await makeYardstick(database);
          await fillEarlierDays(database);
          // the first calls of a program that just started are no measure of it
          await takeRound(api, database, 0);
          const rounds: Round[] = [];
          for (let nth = 1; nth <= ROUNDS; nth += 1) {
            const round = await takeRound(api, database, nth);
            say(`round ${nth}: ${inWords(round)}`);
            rounds.push(round);
          }
          if (provider.connections() > 0) {
            throw new Error('a webhook reached for the provider');
          }
          if (refusedOf(rounds) > rounds.length * MIX_SIZE * MOST_REFUSED) {
            throw new Error(`${refusedOf(rounds)} webhooks were refused`);
          }
          return figuresOf(rounds);
        }),
      ),
    ),
};

function withDatabase<T>(url: string, work: (database: Pool) => Promise<T>): Promise<T> {
  const open = (): Pool => new Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0 });
  const end = async (pool: Pool): Promise<void> => {
    closeConnections();
    await pool.end();
  };
  return holding({ open, end }, work);
}

async function takeRound(api: ApiAlone, database: Pool, nth: number): Promise<Round> {
  const sent = await textsJustSent(database, TEXTS_OUT);
  const arrivals = webhookMix(nth, sent).map((one) => delivery(api, one));
  const commits: Taken[] = [];
  const webhooks: Taken[] = [];
  let cpu = -cpuMs(api.pid);
  for (let slice = 0; slice < SLICES; slice += 1) {
    const loop = { perSecond: PER_SECOND, seed: nth * SLICES + slice };
    const [from, to] = [slice, slice + 1].map((end) => (end * MIX_SIZE) / SLICES);
    commits.push(...(await openLoop(durableCommits(database, MIX_SIZE / SLICES), loop)));
    webhooks.push(...(await openLoop(arrivals.slice(from, to), loop)));
  }
  cpu += cpuMs(api.pid);
  return { commits, webhooks, cpuMs: cpu / webhooks.length };
}

function figuresOf(rounds: readonly Round[]): Awaited<ReturnType<Measurement['run']>> {
  const ratios = rounds.map(ratioOf);
  const middle = (of: (round: Round) => number): number => rounded(median(rounds.map(of)));
  return {
    ratio: rounded(median(ratios)),
    goal: GOAL,
    rounds: ratios.map((ratio) => rounded(ratio)),
    perSecond: PER_SECOND,
    webhookP99Ms: middle(({ webhooks }) => p99(webhooks)),
    webhookP50Ms: middle(({ webhooks }) => quantile(timesOf(webhooks), 0.5)),
    commitP99Ms: middle(({ commits }) => p99(commits)),
    commitP50Ms: middle(({ commits }) => quantile(timesOf(commits), 0.5)),
    apiCpuMsEach: middle((round) => round.cpuMs),
    p99MsByKind: byKind(rounds),
    webhooks: rounds.length * MIX_SIZE,
    refused: refusedOf(rounds),
  };
}

function refusedOf(rounds: readonly Round[]): number {
  return rounds.flatMap(({ webhooks }) => webhooks.filter(({ done }) => !done)).length;
}

/** Over all rounds together: one round has too few of a kind. */
function byKind(rounds: readonly Round[]): Record<string, number> {
  const all = rounds.flatMap(({ webhooks }) => webhooks);
  return Object.fromEntries(
    webhookKinds.map((kind) => [kind, rounded(p99(all.filter((one) => one.kind === kind)))]),
  );
}

function inWords(round: Round): string {
  const commit = rounded(p99(round.commits));
  const p99Ms = rounded(p99(round.webhooks));
  return `webhooks ${p99Ms} ms, commit ${commit} ms at p99, ratio ${rounded(ratioOf(round))}`;
}

function ratioOf({ commits, webhooks }: Round): number {
  return p99(webhooks) / p99(commits);
}

function p99(taken: readonly Taken[]): number {
  return quantile(timesOf(taken), 0.99);
}

function timesOf(taken: readonly Taken[]): number[] {
  return taken.map(({ ms }) => ms);
}
