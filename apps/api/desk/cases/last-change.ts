import type { CaseEvent } from '#casework';
import type { AccountId } from '#kernel';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';

interface Noted {
  readonly view: { readonly events: readonly CaseEvent[] };
  readonly names: ReadonlyMap<AccountId, string>;
  readonly now: Date;
}

/** Who noted something, and when: «Lies, ma 23 november om 10.32». */
export function sayNoted({ accountId, at }: CaseEvent, { names, now }: Noted): string {
  const who = accountId === undefined ? 'zelf, aan de telefoon' : names.get(accountId);
  return `${who ?? 'een collega'}, ${dutchDateTime(at, now)}`;
}

/** Who last changed something of the person. @param field its name in the case */
export function lastChangeOf(field: string, noted: Noted): string | undefined {
  const last = noted.view.events.findLast(
    ({ kind, refs }) =>
      kind === 'person_changed' && (refs['fields'] ?? '').split(',').includes(field),
  );
  return last && sayNoted(last, noted);
}
