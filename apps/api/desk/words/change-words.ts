import type { ChangeKind, ChangeView } from '#accounts';
import { dutchDate, dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import { sayHours } from './time-words.ts';

interface Said {
  readonly who: string;
  /** The name of who is meant, by her account. */
  readonly nameOf: (accountId: string | undefined) => string;
  readonly now: Date;
}

const words: Readonly<Record<ChangeKind, (refs: ChangeView['refs'], said: Said) => string>> = {
  'duty.set': (refs, said) =>
    `${said.who} zette ${said.nameOf(refs['accountId'])} op wacht, ${stretch(refs, said)}`,
  'duty.ended': (refs, said) =>
    `${said.who} beëindigde de wacht van ${said.nameOf(refs['accountId'])}, ${stretch(refs, said)}`,
  'duty.removed': (refs, said) =>
    `${said.who} haalde een wacht van ${said.nameOf(refs['accountId'])} weg, ${stretch(refs, said)}`,
  'office_day.noted': (refs, said) => `${said.who} noteerde ${day(refs, said)}: ${hours(refs)}`,
  'office_day.removed': (refs, said) =>
    `${said.who} haalde ${day(refs, said)} weg: weer zoals gewoonlijk`,
  'account.phone_changed': (refs, said) =>
    `${said.who} veranderde het nummer van ${said.nameOf(refs['accountId'])}`,
  'account.password_reset': (refs, said) =>
    `${said.who} gaf ${said.nameOf(refs['accountId'])} een nieuw wachtwoord`,
  'account.authenticator_reset': (refs, said) =>
    `${said.who} gaf ${said.nameOf(refs['accountId'])} een nieuwe sleutel voor de app`,
  'account.closed': (refs, said) =>
    `${said.who} sloot het account van ${said.nameOf(refs['accountId'])} af`,
};

/** The changes of the duty roster, those of the days of the office, and those of accounts. */
export const dutyChanges = ['duty.set', 'duty.ended', 'duty.removed'] as const;
export const dayChanges = ['office_day.noted', 'office_day.removed'] as const;
export const accountChanges = [
  'account.phone_changed',
  'account.password_reset',
  'account.authenticator_reset',
  'account.closed',
] as const;

/** «Caro zette Els op wacht, van … tot …» @param names of everybody in the changes, by account */
export function sayChanges(
  changes: readonly ChangeView[],
  names: ReadonlyMap<string, string>,
  now: Date,
): { readonly at: Date; readonly text: string }[] {
  const nameOf = (accountId: string | undefined): string =>
    names.get(accountId ?? '') ?? 'een collega van vroeger';
  return changes.map(({ accountId, what, refs, at }) => {
    const who = accountId === undefined ? 'Het systeembeheer' : nameOf(accountId);
    return { at, text: words[what](refs, { who, nameOf, now }) };
  });
}

/** Whose names stand in these changes. */
export function accountsIn(changes: readonly ChangeView[]): string[] {
  return changes.flatMap(({ accountId, refs }) =>
    [accountId, refs['accountId']].flatMap((id) => id ?? []),
  );
}

function stretch({ from, until }: ChangeView['refs'], { now }: Said): string {
  return `van ${dutchDateTime(from, now)} tot ${dutchDateTime(until, now)}`;
}

function day({ date }: ChangeView['refs'], { now }: Said): string {
  return dutchDate(date === undefined ? undefined : `${date}T12:00:00Z`, now);
}

function hours({ from, to }: ChangeView['refs']): string {
  return from === undefined || to === undefined ? 'gesloten' : sayHours({ from, to });
}
