import type * as Highs from 'highs';
import { createRequire } from 'node:module';
import type { World } from '../world/world.ts';
import { linearProgram, worthOfPrices } from './linear-program.ts';
import { possibleStarts } from './plan.ts';

/** With more matches to choose from, the program is not solved. */
const MOST_STARTS = 1_000_000;

// its types describe the package as it is required, not as it is imported
const loadHighs = createRequire(import.meta.url)('highs') as typeof Highs.default.default;
// begun here and waited for below: whoever requires this module cannot wait for it
const loading = loadHighs();

/**
 * How many people could have been matched at most by who knew from the beginning who comes, how long each match lasts
 * and that everybody says yes. It is the optimum of a linear program, in which a volunteer may even be shared out in
 * parts; no way of choosing does better, for the solver's prices are a proof of it, however exact the solver is.
 * Where the program is too large, everybody whom anybody could serve counts as matched.
 */
export async function hindsightBound(world: World): Promise<number> {
  const served = world.people.filter(({ couldServe }) => couldServe.length > 0).length;
  const starts = possibleStarts(world);
  if (starts.length === 0 || starts.length > MOST_STARTS) {
    return served;
  }
  const highs = await loading;
  const program = linearProgram(starts, world);
  const prices = highs.withModel(program, (model) => {
    // the corner that crossover looks for is not needed, and takes twenty times as long
    model.options.set({ output_flag: false, solver: 'ipm', run_crossover: 'off' });
    model.run();
    return model.getSolution().rowDual;
  });
  return Math.min(served, worthOfPrices(program, prices, world.people.length));
}
