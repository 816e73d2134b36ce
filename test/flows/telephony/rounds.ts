import { languages, moments, type Spoken } from './call-branches.ts';

/** A language and a moment. */
export interface Setting {
  readonly spoken: Spoken;
  readonly moment: string;
}

const settings: readonly Setting[] = moments.flatMap(([moment]) =>
  languages.map((spoken) => ({ spoken, moment })),
);

/** After so many rounds each pair was tried in every language at every moment. */
const ROUNDS = settings.length;

/** Where the nth pair is tried in a round: each round has them all, each time elsewhere. */
export function settingOf(nth: number, round: number): Setting {
  return settings[(nth + round) % settings.length]!;
}

/**
 * One flow of so many, evenly: every branch keeps many faults and every fault many branches. Whoever has little
 * time tries these; the full counts leave none out.
 */
export function oneOf<Flow extends { readonly fault: Named }>(
  many: 3 | 6,
  flows: readonly Flow[],
  branchOf: (flow: Flow) => Named,
): Flow[] {
  const branches = namesOf(flows.map(branchOf));
  const faults = namesOf(flows.map(({ fault }) => fault));
  // three by three, as the languages go round one by one
  const threesOf = ({ fault }: Flow): number => Math.floor(faults.indexOf(fault.name) / 3);
  const isChosen = (flow: Flow): boolean =>
    (branches.indexOf(branchOf(flow).name) + threesOf(flow)) % many === 0;
  // a branch that only a few faults can meet has one all the same
  return branches.flatMap((name) => {
    const own = flows.filter((flow) => branchOf(flow).name === name);
    const chosen = own.filter(isChosen);
    return chosen.length > 0 ? chosen : own.slice(0, 1);
  });
}

function namesOf(all: readonly Named[]): string[] {
  return [...new Set(all.map(({ name }) => name))];
}

interface Named {
  readonly name: string;
}

export interface Tried {
  readonly flows: number;
  /** One line for each thing that is not as it must be. */
  readonly wrong: readonly string[];
}

/**
 * Tries one round after the other, until all are tried or the time for it is over.
 * @param from the round to begin with: whoever ran out of time goes on where that was
 * @param tryOne what to try in a round
 */
export async function tryRounds(
  { minutes, from }: { readonly minutes: number; readonly from: number },
  tryOne: (round: number) => Promise<Tried>,
): Promise<Tried & { readonly rounds: number; readonly of: number; readonly next: number }> {
  const begin = performance.now();
  const wrong: string[] = [];
  let flows = 0;
  let rounds = 0;
  // the next round takes as long as those before it
  while (
    rounds < ROUNDS &&
    (performance.now() - begin) * (1 + 1 / Math.max(1, rounds)) < minutes * 60_000
  ) {
    const tried = await tryOne((from + rounds) % ROUNDS);
    rounds += 1;
    flows += tried.flows;
    wrong.push(...tried.wrong);
  }
  return { flows, wrong, rounds, of: ROUNDS, next: (from + rounds) % ROUNDS };
}
