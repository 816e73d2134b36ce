/** A start that cannot go on for a reason the reader can mend: shown as one line, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** What the terminal shows of a start that failed. */
export function describeFailure(error: unknown): string {
  if (error instanceof StartRefused) {
    return error.message;
  }
  return `Meldpunt could not start. ${error instanceof Error ? error.message : String(error)}`;
}
