import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withApiAlone } from '../api-alone.ts';
import type { Measurement } from '../measurement.ts';
import { median, rounded } from '../median.ts';
import type { ListRound } from './list-and-search.ts';

const GOAL = 4;
const PROGRAM = join(import.meta.dirname, 'list-and-search.ts');

/**
 * How fast the list of 2,000 volunteers and a search in it answer, beside the least that it takes: one `select 1` and
 * the unsealing of one page.
 */
export const volunteers: Measurement = {
  about: 'the list of 2,000 volunteers and a search, against select 1 and unsealing one page',
  run: (say) =>
    withApiAlone('http://127.0.0.1:9', async ({ databaseUrl }) => {
      const rounds = await roundsOf(databaseUrl, say);
      const lists = rounds.map(({ list, least, page }) => list / (least + page));
      const searches = rounds.map(({ search, least, page }) => search / (least + page));
      const worst = lists.map((list, at) => rounded(Math.max(list, searches[at] ?? 0)));
      return {
        ...{ ratio: rounded(median(worst)), goal: GOAL, rounds: worst },
        ...{ list: rounded(median(lists)), search: rounded(median(searches)) },
      };
    }),
};

/** @throws when the program that is measured fails */
async function roundsOf(databaseUrl: string, say: (line: string) => void): Promise<ListRound[]> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const program = fork(PROGRAM, { execArgv: [], env });
  const rounds: ListRound[] = [];
  program.on('message', (round) => {
    const { least, page, list, search } = round as ListRound;
    rounds.push(round as ListRound);
    const all = [least, page, list, search].map((took) => `${took.toFixed(2)} ms`);
    say(`select 1, a page, the list, a search: ${all.join(', ')}`);
  });
  const [code] = (await once(program, 'exit')) as [number | null];
  if (code !== 0 || rounds.length === 0) {
    throw new Error(`the program that is measured ended with ${String(code)}`);
  }
  return rounds;
}
