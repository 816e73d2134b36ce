import type { AccountRecord } from '#accounts';
import { showPhone } from '#kernel';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import { deskForm } from '../forms/desk-form.ts';
import { choice, phone, required } from '../forms/form-pieces.ts';

/** What the forms of an account have to know. */
export interface AccountKnown {
  readonly account: AccountRecord;
  /** When password or app were last made new. */
  readonly resetAt: Date | undefined;
  readonly now: Date;
}

/** A fresh code of the manager's own app. */
const code = required(20, 'Vul de code in die nu in jouw app staat.');

/** The number as people write it; what is written beside it has no place to stay. */
const onlyPhone = phone.transform((read, context) => {
  if (read === undefined) {
    context.addIssue({ code: 'custom', message: 'Vul het nieuwe nummer in.' });
    return z.NEVER;
  }
  if (read.note !== undefined) {
    context.addIssue({ code: 'custom', message: 'Schrijf hier alleen het nummer.' });
    return z.NEVER;
  }
  return read.number;
});

export const accountPhoneForm = deskForm({
  name: 'account-phone',
  fields: z.object({ phone: onlyPhone }),
  done: { nummer: 'Het nummer is veranderd. Een alarm gaat nu daarheen.' },
  refusedAt: 'phone',
  shows: ({ account }: AccountKnown) => ({
    fields: { phone: phoneShown(account) },
    say: (_, values) => values.join(),
  }),
});

/** The number as it stands in the field. */
export function phoneShown({ contact }: AccountRecord): string[] {
  return contact?.phone === undefined ? [] : [showPhone(contact.phone)];
}

/** Its answer is a page of its own: the new secret stands nowhere else. */
export const accountResetForm = deskForm({
  name: 'account-reset',
  fields: z.object({
    what: choice(['password', 'authenticator'], 'Kies wat je collega opnieuw nodig heeft.'),
    resetCode: code,
  }),
  done: {},
  refusedAt: 'resetCode',
  shows: ({ resetAt, now }: AccountKnown) => ({
    state: {
      value: resetAt?.toISOString() ?? '',
      moved: `Dit is intussen al eens nieuw gemaakt${resetAt === undefined ? '' : ` (${dutchDateTime(resetAt, now)})`}. Wat toen gegeven werd, werkt niet meer als je verdergaat.`,
    },
  }),
});

export const accountCloseForm = deskForm({
  name: 'account-close',
  fields: z.object({ closeCode: code }),
  done: {
    dicht: 'Het account is afgesloten. Wie ermee was aangemeld, is afgemeld.',
    'dicht-wacht':
      'Het account is afgesloten. Let op: er vielen wachten weg. Kijk onder «Van wacht» of er nu iemand is.',
  },
  refusedAt: 'closeCode',
  goTo: () => '/desk/accounts',
  // what is closed already is refused
  shows: 'nothing',
});
