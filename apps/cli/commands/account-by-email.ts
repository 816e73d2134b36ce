import { type AccountRecord, ReadAccounts } from '#accounts';
import { CommandRefused } from './command.ts';
import { type UseCases } from './with-use-cases.ts';

/** The open account with this e-mail. @throws CommandRefused when there is none */
export async function accountByEmail(get: UseCases, email: string): Promise<AccountRecord> {
  const wanted = email.trim().toLowerCase();
  const account = (await get(ReadAccounts).run()).find((one) => one.contact?.email === wanted);
  if (account === undefined) {
    throw new CommandRefused('There is no open account with this e-mail.');
  }
  return account;
}
