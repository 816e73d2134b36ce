import {
  type AccountRecord,
  AccountsModule,
  ChangeTelephone,
  CloseAccount,
  ReadAccounts,
  ResetAuthenticator,
  ResetPassword,
} from '#accounts';
import { parseArgs } from 'node:util';
import { say, sayJson } from '../start/say.ts';
import { accountByEmail } from './account-by-email.ts';
import { type Command, CommandRefused } from './command.ts';
import { inWords } from './refusal-words.ts';
import { type UseCases, withUseCases } from './with-use-cases.ts';

interface Asked {
  readonly get: UseCases;
  readonly account: AccountRecord;
  readonly phone: string | undefined;
}

const changes: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  async close({ get, account: { accountId } }) {
    const { dutiesEnded } = await get(CloseAccount).run(accountId);
    say('The account is closed; whoever was signed in with it is signed out');
    if (dutiesEnded > 0) {
      say(`${String(dutiesEnded)} on the duty roster fell away: look who is on duty then`);
    }
  },
  async 'reset-password'({ get, account: { accountId, contact } }) {
    const { password } = await get(ResetPassword).run({ accountId });
    sayJson({ account: { email: contact?.email, password } });
  },
  async 'reset-authenticator'({ get, account: { accountId, contact } }) {
    const { totpSecret } = await get(ResetAuthenticator).run({ accountId });
    sayJson({ account: { email: contact?.email, totpSecret } });
  },
  async 'set-phone'({ get, account: { accountId }, phone }) {
    if (phone === undefined) {
      throw new CommandRefused('Name the new number.', true);
    }
    await get(ChangeTelephone).run({ accountId, phone });
    say('Alerts go to the new number from now on');
  },
};

export const accounts: Command = {
  name: 'accounts',
  usage:
    '<list | close | reset-password | reset-authenticator | set-phone> [--email <e-mail>] [--phone <number>]',
  summary: 'Lists and changes accounts; prints a new password or TOTP secret, once',
  async run(args, settings) {
    const text = { type: 'string' } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { email: text, phone: text },
    });
    const [verb = ''] = positionals;
    const { email, phone } = values;
    const change = Object.hasOwn(changes, verb) ? changes[verb] : undefined;
    if (positionals.length !== 1 || (verb !== 'list' && change === undefined)) {
      throw new CommandRefused('Say what to do with the accounts.', true);
    }
    if (change !== undefined && email === undefined) {
      throw new CommandRefused('Name the e-mail of the account.', true);
    }
    await withUseCases(settings, [AccountsModule], async (get) => {
      if (change === undefined || email === undefined) {
        await list(get);
        return;
      }
      const account = await accountByEmail(get, email);
      await inWords(() => change({ get, account, phone }));
    });
  },
};

async function list(get: UseCases): Promise<void> {
  for (const { name, role, contact, lastSignedInAt, closedAt } of await get(ReadAccounts).run()) {
    sayJson({ account: { ...{ name, role, ...contact }, lastSignedInAt, closedAt } });
  }
}
