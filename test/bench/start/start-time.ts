import { setTimeout as pause } from 'node:timers/promises';
import { withDataFolder } from '../data-folder.ts';
import { type Measurement } from '../measurement.ts';
import { median, rounded } from '../median.ts';
import { type NpmStarted, withNpmStart } from './npm-start.ts';
import { memoryMb, treeOf } from './process-tree.ts';

const GOAL_SECONDS = 5;
const GOAL_MB = 600;
const ROUNDS = 5;
/** After this nothing of the start is still under way. */
const IDLE_AFTER_MS = 10_000;

interface Round {
  readonly seconds: number;
  readonly memory: ReadonlyMap<string, number>;
}

/** B10: how long `npm start` takes once it ran before, and what all its processes hold while idle. */
export const startTime: Measurement = {
  about: 'npm start: seconds to ready, and memory of all programs and the database, idle',
  run: (say) =>
    withDataFolder(async (folder) => {
      const cold = await withNpmStart(folder, ({ seconds }) => Promise.resolve(seconds));
      say(`first start, empty folder: ${rounded(cold)} s`);
      const rounds: Round[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const { seconds, memory } = await withNpmStart(folder, measure);
        say(`round ${round}: ${rounded(seconds)} s, ${sum(memory)} MB idle`);
        rounds.push({ seconds, memory });
      }
      const seconds = rounds.map((round) => rounded(round.seconds));
      const memoryRounds = rounds.map((round) => sum(round.memory));
      return {
        ratio: median(seconds),
        goal: GOAL_SECONDS,
        rounds: seconds,
        coldSeconds: rounded(cold),
        memoryMb: median(memoryRounds),
        memoryGoalMb: GOAL_MB,
        memoryRounds,
        memoryByProgramMb: byProgram(rounds),
      };
    }),
};

async function measure({ pid, seconds }: NpmStarted): Promise<Round> {
  await pause(IDLE_AFTER_MS);
  const memory = new Map<string, number>();
  for (const member of treeOf(pid)) {
    const name = programOf(member.command);
    memory.set(name, (memory.get(name) ?? 0) + memoryMb(member.pid));
  }
  return { seconds, memory };
}

/** Which program a process belongs to; shells that only pass something on are `shells`. */
function programOf(command: string): string {
  if (/^\S*sh -c/.test(command)) {
    return 'shells';
  }
  const program = /dist\/apps\/(\w+)\//.exec(command)?.[1];
  return program ?? (command.includes('postgres') ? 'postgres' : 'npm');
}

function byProgram(rounds: readonly Round[]): Record<string, number> {
  const names = new Set(rounds.flatMap(({ memory }) => [...memory.keys()]));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      rounded(median(rounds.map(({ memory }) => memory.get(name) ?? 0)), 0),
    ]),
  );
}

function sum(memory: ReadonlyMap<string, number>): number {
  return rounded(
    [...memory.values()].reduce((total, mb) => total + mb, 0),
    0,
  );
}
