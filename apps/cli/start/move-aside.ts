import { moveDemonstrationAside, type Settings } from '#platform';
import { existsSync, renameSync } from 'node:fs';
import { join, parse } from 'node:path';
import { say } from './say.ts';

/** Files that belong to one demonstration: its logins, its telephones, its clock. */
const OF_A_DEMONSTRATION = [
  'demonstration-logins.json',
  'demonstration-telephones.json',
  'phones-clock.json',
];

/**
 * Makes room for a new demonstration where another version made the old one. Its database and its files in the
 * data folder get another name, and stay.
 */
export async function moveOldDemonstrationAside(settings: Settings, folder: string): Promise<void> {
  const aside = await moveDemonstrationAside(settings);
  if (aside === undefined) {
    return;
  }
  for (const file of OF_A_DEMONSTRATION.filter((name) => existsSync(join(folder, name)))) {
    const { name, ext } = parse(file);
    renameSync(join(folder, file), join(folder, `${name}-${aside}${ext}`));
  }
  say(
    `Another version made this demonstration: its database is kept as ${aside}, and a new one is made`,
  );
}
