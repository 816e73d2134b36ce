import { MOST_BYTES, TOO_LARGE } from '#volunteers';
import { readFileSync, statSync } from 'node:fs';
import { CommandRefused } from './command.ts';

/** A file that somebody wants to bring in. @throws CommandRefused when there is none, or one too large to read */
export function tableFile(file: string | undefined): Buffer {
  if (file === undefined) {
    throw new CommandRefused('Name one file.', true);
  }
  const known = statSync(file, { throwIfNoEntry: false });
  if (known?.isFile() !== true) {
    throw new CommandRefused(`There is no file ${file}.`);
  }
  if (known.size > MOST_BYTES) {
    throw new CommandRefused(`Niets werd ingevoerd: ${TOO_LARGE}.`);
  }
  return readFileSync(file);
}
