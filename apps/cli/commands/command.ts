import { type Settings } from '#platform';

/** One verb of the administration: `npm run cli -- <name> …`. */
export interface Command {
  readonly name: string;
  /** What follows the name, as `<folder>`. */
  readonly usage: string;
  readonly summary: string;
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
