import { isDatabaseAway, sqlStateOf } from '../db/sql-errors.ts';
import { describeError } from '../log/log.ts';
import { SettingsRefused } from './settings-refused.ts';

/**
 * Runs a program. What its reader can mend ends it with one message and no stack; anything else that nobody
 * caught, then or later, with where it was thrown and nothing of what people typed.
 */
export async function startInWords(program: string, start: () => Promise<void>): Promise<void> {
  const end = (error: unknown): void => {
    process.stderr.write(`${program}: ${wordsFor(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  try {
    await start();
  } catch (error) {
    end(error);
  }
}

/** What the terminal shows of an error that ends a program. */
export function wordsFor(error: unknown): string {
  if (error instanceof SettingsRefused) {
    return error.message;
  }
  const { name, code, at } = describeError(error);
  if (isDatabaseAway(error)) {
    return `the database cannot be reached (${sqlStateOf(error) ?? code ?? name})`;
  }
  // the message of a database's error may hold a value of a row
  const said = error instanceof Error && sqlStateOf(error) === undefined ? error.message : name;
  const isOfTheSystem = code !== undefined && /^E[A-Z]+$/.test(code);
  return isOfTheSystem ? said : [said, ...at].join('\n  ');
}
