import { CreateAccount, SetDuty } from '#accounts';
import type { AccountId } from '#kernel';
import type { House } from '../support/open-house.ts';

/** How to sign in as the coordinator that `aCoordinator` makes. */
export const coordinatorLogin = {
  email: 'caro@voorbeeld.invalid',
  password: 'een lang genoeg wachtwoord',
  phone: '+32470009102',
} as const;

/** A coordinator who is on duty for two years around the day of the tests. */
export async function aCoordinator(house: Pick<House, 'get'>): Promise<AccountId> {
  const { accountId } = await house
    .get(CreateAccount)
    .run({ ...coordinatorLogin, name: 'Caro Voorbeeld', role: 'coordinator' });
  await house.get(SetDuty).run({
    accountId,
    from: new Date('2025-11-20T00:00:00Z'),
    until: new Date('2027-11-20T00:00:00Z'),
  });
  return accountId;
}
