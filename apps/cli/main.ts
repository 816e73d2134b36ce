import '../refuse-old-node.ts';
import { type Command, CommandRefused } from './commands/command.ts';
import { commandTable } from './commands/command-table.ts';
import { commandSettings } from './commands/command-settings.ts';
import { onEndAsked } from './start/end-signals.ts';
import { say } from './start/say.ts';
import { Shutdown } from './start/shutdown.ts';

const FAILED = 1;
const WRONG_USE = 2;
const shutdown = new Shutdown();
onEndAsked(() => {
  void shutdown.run().then(() => process.exit(FAILED));
});
const code = await runCommand(process.argv.slice(2));
await shutdown.run();
process.exit(code);

async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    say(overview());
    return name === undefined ? WRONG_USE : 0;
  }
  const command = commandTable.find((one) => one.name === name);
  if (command === undefined) {
    complain(`There is no command ${name}.\n\n${overview()}`);
    return WRONG_USE;
  }
  try {
    await printOrRun(command, args);
    return 0;
  } catch (error) {
    return shutdown.asked ? FAILED : explain(error, command);
  }
}

async function printOrRun(command: Command, args: readonly string[]): Promise<void> {
  const printed = command.prints?.(args, process.env);
  if (printed === undefined) {
    await command.run(args, await commandSettings(process.env, shutdown));
  } else {
    process.stdout.write(printed);
  }
}

function explain(error: unknown, command: Command): number {
  const wrongUse = isWrongUse(error);
  complain(error instanceof Error ? error.message : String(error));
  if (wrongUse) {
    complain(`Use: npm run cli -- ${command.name} ${command.usage}`);
  }
  return wrongUse ? WRONG_USE : FAILED;
}

/** Ours, or that of node's own reading of the options. */
function isWrongUse(error: unknown): boolean {
  if (error instanceof CommandRefused) {
    return error.wrongUse;
  }
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}

function overview(): string {
  const named = commandTable.map(({ name, usage }) => `${name} ${usage}`.trimEnd());
  const width = Math.max(...named.map(({ length }) => length));
  const lines = commandTable.map(
    ({ summary }, index) => `  ${(named[index] ?? '').padEnd(width)}  ${summary}`,
  );
  return ['Use: npm run cli -- <command>', '', ...lines].join('\n');
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
