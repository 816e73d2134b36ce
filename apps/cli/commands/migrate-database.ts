import { migrate } from '#platform';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { type Command } from './command.ts';

export const migrateDatabase: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to the newest migration',
  async run(args, settings) {
    parseArgs({ args: [...args] });
    const done = await migrate(settings);
    say(done.length === 0 ? 'The database was up to date' : `Ran ${done.join(', ')}`);
  },
};
