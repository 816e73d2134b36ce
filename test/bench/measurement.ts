/** What one measurement found; whatever else it tells stands beside these under names of its own. */
export interface Figures {
  /** The measured figure: the median of the rounds, in the unit of the goal. */
  readonly ratio: number;
  readonly goal: number;
  readonly rounds: readonly number[];
  readonly [more: string]: unknown;
}

export interface Measurement {
  /** One line, for whoever watches. */
  readonly about: string;
  /** Tells over `say` how far it is. @throws when what it measures does not do what it should */
  run(say: (line: string) => void): Promise<Figures>;
}
