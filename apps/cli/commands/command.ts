import { type City, readCity } from '#geography';
import { type Settings } from '#platform';

/** One verb of the administration: `npm run cli -- <name> …`. */
export interface Command {
  readonly name: string;
  /** What follows the name, as `<folder>`. */
  readonly usage: string;
  readonly summary: string;
  /** What it prints for these arguments without a database or a setting of the start; undefined when it must `run`. */
  prints?(args: readonly string[], env: NodeJS.ProcessEnv): string | undefined;
  /** @throws CommandRefused for what the one who typed it can mend */
  run(args: readonly string[], settings: Settings): Promise<void>;
}

/** Shown without a stack. `wrongUse` also shows how the command is used. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';

  constructor(
    message: string,
    readonly wrongUse = false,
  ) {
    super(message);
  }
}

/** The city that is meant where no other setting counts. */
export function cityOf({ CITY_FILE }: NodeJS.ProcessEnv): City {
  return readCity(CITY_FILE === '' ? undefined : CITY_FILE);
}
