import { AccountsModule, CreateAccount, roles } from '#accounts';
import { DomainError } from '#kernel';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { sayJson } from '../start/say.ts';
import { type Command, CommandRefused } from './command.ts';
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
    const password = randomBytes(18).toString('base64url');
    await withUseCases(settings, [AccountsModule], async (get) => {
      try {
        const { totpSecret } = await get(CreateAccount).run({
          ...account,
          password,
          ...(phone === undefined ? {} : { phone }),
        });
        sayJson({ account: { email: account.email, role: account.role, password, totpSecret } });
      } catch (error) {
        if (error instanceof DomainError) {
          throw new CommandRefused(`No account was made: ${error.code}`);
        }
        throw error;
      }
    });
  },
};
