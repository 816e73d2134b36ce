import { DomainError } from './domain-error.ts';
import type { MovedSubject } from './refusal-code.ts';

export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * The allowed moves of something that has states, from one table.
 * @param subject prefix of the refusal's code: `<subject>.move_refused`
 * @param start the state in which it begins; every other state must be reachable from it
 * @returns a function that gives the new state, or throws the refusal with both states
 */
export function defineMoves<State extends string>(
  subject: MovedSubject,
  start: State,
  table: StateTable<State>,
): (from: State, to: State) => State {
  const unreachable = statesOutOfReach(start, table);
  if (unreachable.length > 0) {
    throw new Error(`${subject}: no way leads to ${unreachable.join(', ')}`);
  }
  return (from, to) => {
    if (!table[from].includes(to)) {
      throw new DomainError(`${subject}.move_refused`, { from, to });
    }
    return to;
  };
}

function statesOutOfReach<State extends string>(start: State, table: StateTable<State>): State[] {
  const reached = new Set<State>([start]);
  for (const state of reached) {
    for (const next of table[state]) {
      reached.add(next);
    }
  }
  return (Object.keys(table) as State[]).filter((state) => !reached.has(state));
}
