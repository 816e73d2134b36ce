import type { AccountRecord, Role } from '#accounts';
import type { AccountId } from '#kernel';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import type { Badge } from '../words/state-words.ts';

const roleWords: Readonly<Record<Role, string>> = {
  operator: 'medewerker',
  coordinator: 'coördinator',
  manager: 'leidinggevende',
};

export interface AccountLine {
  readonly accountId: AccountId;
  readonly href: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly badges: readonly Badge[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

interface Seen {
  readonly now: Date;
  /** Who is on duty at this moment. */
  readonly onDuty: ReadonlySet<AccountId>;
}

/** An account as it stands in the list and on its own page. */
export function accountView(account: AccountRecord, { now, onDuty }: Seen): AccountLine {
  const { accountId, role, name, contact, lastSignedInAt, closedAt } = account;
  const isOpen = closedAt === undefined;
  return {
    ...{ accountId, isOpen },
    href: `/desk/accounts/${accountId}`,
    name: name ?? 'een collega van vroeger',
    badges: [
      isOpen ? { text: 'open', kind: 'good' } : { text: 'afgesloten', kind: 'quiet' },
      ...(onDuty.has(accountId) ? [{ text: 'nu van wacht', kind: 'new' as const }] : []),
    ],
    rows: [
      { label: 'Rol', value: roleWords[role] },
      ...(contact === undefined
        ? []
        : [
            { label: 'E-mail', value: contact.email },
            { label: 'Telefoon', value: dutchPhone(contact.phone) || 'geen nummer' },
          ]),
      { label: 'Laatst aangemeld', value: sayWhen(lastSignedInAt, now) ?? 'nog nooit' },
      ...(isOpen ? [] : [{ label: 'Afgesloten', value: sayWhen(closedAt, now) ?? '' }]),
    ],
  };
}

function sayWhen(at: Date | undefined, now: Date): string | undefined {
  return at === undefined ? undefined : dutchDateTime(at, now);
}
