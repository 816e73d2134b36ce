/** One line for whoever sits at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One JSON a line, for programs that read along. */
export function sayJson(value: object): void {
  say(JSON.stringify(value));
}

// a reader that went away (npm start | head) must not end the programs
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
