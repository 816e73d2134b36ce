import type { AccountRefusal } from '#accounts';
import { DomainError } from '#kernel';
import { CommandRefused } from './command.ts';

/** What the terminal says when a rule of the house says no: what is the matter, and what to do. */
const refusals: Readonly<Record<AccountRefusal, string>> = {
  'account.unknown': 'There is no open account with this e-mail.',
  'account.email_taken': 'There is an open account with this e-mail already. Close that one first.',
  'account.email_unreadable': 'This is no e-mail address.',
  'account.phone_gets_no_texts':
    'No text of ours goes to this number, so no alert would. Give a mobile, as 0470 12 34 56.',
  'account.phone_unreadable':
    'This is no telephone number. Write it as 0470 12 34 56 or +32 470 12 34 56.',
  'account.password_too_short': 'The password is too short: it needs 15 characters.',
  'account.password_too_long': 'The password is too long: 200 characters is the most.',
  'account.totp_secret_unreadable': 'The TOTP secret is no base32 of at least 26 characters.',
  'account.closes_self': 'Nobody closes her own account. Ask another manager.',
  'account.last_manager':
    'This is the last manager: nobody could give or take access any more. Make another manager first.',
  'account.code_wrong': 'This code is wrong, or was used already.',
  'account.code_wait': 'Too many codes were wrong. Wait a few minutes.',
};

/** Runs what may be refused; a refusal is told in words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const words = error instanceof DomainError ? wordsOf(error.code) : undefined;
    throw words === undefined ? error : new CommandRefused(words);
  }
}

function wordsOf(code: string): string | undefined {
  return Object.entries<string>(refusals).find(([known]) => known === code)?.[1];
}
