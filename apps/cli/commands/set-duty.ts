import { AccountsModule, SetDuty } from '#accounts';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { say } from '../start/say.ts';
import { accountByEmail } from './account-by-email.ts';
import { type Command, CommandRefused } from './command.ts';
import { inWords } from './refusal-words.ts';
import { withUseCases } from './with-use-cases.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Options = z
  .object({ email: z.string(), from: instant, until: instant })
  .refine(({ from, until }) => from < until);

export const setDuty: Command = {
  name: 'set-duty',
  usage: '--email <e-mail> --from <2026-11-23T08:30:00+01:00> --until <2026-11-23T17:00:00+01:00>',
  summary: 'Puts somebody on the duty roster: who is alerted of danger in those hours',
  async run(args, settings) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { email: text, from: text, until: text },
    });
    const options = Options.safeParse(values);
    if (!options.success) {
      throw new CommandRefused('Name an e-mail and two instants with their offset.', true);
    }
    const { email, from, until } = options.data;
    await withUseCases(settings, [AccountsModule], async (get) => {
      const { accountId } = await accountByEmail(get, email);
      await inWords(() => get(SetDuty).run({ accountId, from, until }));
      say('On the roster');
    });
  },
};
