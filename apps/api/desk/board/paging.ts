import type { ListPage } from '#kernel';

/** How many stand on a page of a list. */
const PAGE_SIZE = 50;

interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** Where in a long list somebody is, as the macro `pageLinks` shows it. */
export interface Paging {
  readonly page: number;
  readonly offset: number;
  readonly total: number;
  /** The first and last of this page, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/** Where a list stands, when its page holds others beside it. */
export interface PlaceOnPage {
  /** The name of its page in the address. */
  readonly name: string;
  /** Its heading, to come back to. */
  readonly anchor: string;
}

/** What of the list stands on its page. */
export function pageOf({ offset }: Paging): ListPage {
  return { offset, limit: PAGE_SIZE };
}

/** @param asked the page as it stands in the address; whatever is no page is the first, or the last there is */
export function pagingOf(asked: unknown, total: number, path: string, place?: PlaceOnPage): Paging {
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const wanted = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(1, wanted), last);
  const offset = (page - 1) * PAGE_SIZE;
  const to = Math.min(offset + PAGE_SIZE, total);
  const left = Math.min(PAGE_SIZE, total - to);
  const { name = 'pagina', anchor } = place ?? {};
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const link = (number: number): string =>
    `${path}${number === 1 ? '' : `?${name}=${String(number)}`}${hash}`;
  return {
    ...{ page, offset, total, to },
    from: Math.min(offset + 1, total),
    previous: page > 1 ? { href: link(page - 1), text: `Vorige ${String(PAGE_SIZE)}` } : undefined,
    next: left > 0 ? { href: link(page + 1), text: `Volgende ${String(left)}` } : undefined,
  };
}
