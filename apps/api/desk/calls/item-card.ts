import type { ItemView, ListedItem } from '#calls';
import { callCard } from './call-view.ts';
import { textCard } from './text-view.ts';

/** One to call about in the list. @param volunteer who called or whom a text was for, when it was one */
export function itemCard(item: ListedItem, now: Date, volunteer?: string): object {
  const ofNumber = item.ofNumber > 1 ? item.ofNumber : undefined;
  return { ...cardOf(item, now, volunteer), ofNumber };
}

/** What else waits of the same number, on the page of one of them. */
export function besidesView(
  { count, items }: { readonly count: number; readonly items: readonly ItemView[] },
  now: Date,
): object | undefined {
  return count === 0
    ? undefined
    : {
        title: `Van dit nummer ${count === 1 ? 'wacht' : 'wachten'} er nog ${String(count)}`,
        cards: items.map((item) => cardOf(item, now)),
        more: count - items.length,
      };
}

function cardOf(item: ItemView, now: Date, volunteer?: string): object {
  return item.kind === 'call' ? callCard(item, now, volunteer) : textCard(item, now, volunteer);
}
