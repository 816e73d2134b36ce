import { AccountsModule, CreateAccount, newPassword, roles } from '#accounts';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { sayJson } from '../start/say.ts';
import { type Command, CommandRefused } from './command.ts';
import { inWords } from './refusal-words.ts';
import { withUseCases } from './with-use-cases.ts';

const Options = z.object({
  email: z.string(),
  name: z.string().min(1),
  role: z.enum(roles),
  phone: z.string().optional(),
});

export const createAccount: Command = {
  name: 'create-account',
  usage: '--email <e-mail> --name <name> --role <operator|coordinator|manager> [--phone <number>]',
  summary: 'Gives somebody an account; prints password and TOTP secret, once',
  async run(args, settings) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { email: text, name: text, role: text, phone: text },
    });
    const options = Options.safeParse(values);
    if (!options.success) {
      throw new CommandRefused('An account needs an e-mail, a name and a role.', true);
    }
    const { phone, ...account } = options.data;
    const password = newPassword();
    await withUseCases(settings, [AccountsModule], async (get) => {
      const wanted = { ...account, password, ...(phone === undefined ? {} : { phone }) };
      const { totpSecret } = await inWords(() => get(CreateAccount).run(wanted));
      sayJson({ account: { email: account.email, role: account.role, password, totpSecret } });
    });
  },
};
