import { type AccountId, DomainError } from '#kernel';
import type { Role } from './roles.ts';

interface Colleague {
  readonly id: AccountId;
  readonly role: Role;
}

/**
 * Whether an account may be closed: somebody must be left who can give and take access.
 * @param open every open account
 * @param by who closes it; undefined for whoever administers the system
 * @throws DomainError `account.closes_self`, `account.last_manager`
 */
export function checkMayClose(
  account: Colleague,
  { open, by }: { readonly open: readonly Colleague[]; readonly by: AccountId | undefined },
): void {
  if (account.id === by) {
    throw new DomainError('account.closes_self');
  }
  const managers = open.filter(({ role }) => role === 'manager');
  if (account.role === 'manager' && managers.every(({ id }) => id === account.id)) {
    throw new DomainError('account.last_manager');
  }
}
