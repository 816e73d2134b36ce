import { z } from 'zod';

const paging = z.object({
  PageSize: z.coerce.number().int().min(1).max(1000).catch(50),
  Page: z.coerce.number().int().min(0).catch(0),
});

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly fields: Readonly<Record<string, string | number | null>>;
}

/** One page of a list, with the paging fields as Twilio gives them. `uri` is the list's path. */
export function pageOf<T>(
  all: readonly T[],
  uri: string,
  query: Readonly<Record<string, string>>,
): PageOf<T> {
  const { PageSize: size, Page: page } = paging.parse(query);
  const start = page * size;
  const items = all.slice(start, start + size);
  const at = (number: number): string => {
    const there = { ...query, PageSize: String(size), Page: String(number) };
    return `${uri}?${new URLSearchParams(there).toString()}`;
  };
  return {
    items,
    fields: {
      first_page_uri: at(0),
      end: start + Math.max(items.length, 1) - 1,
      next_page_uri: start + size < all.length ? at(page + 1) : null,
      page,
      page_size: size,
      previous_page_uri: page > 0 ? at(page - 1) : null,
      start,
      uri: at(page),
    },
  };
}
