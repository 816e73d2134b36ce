import { z } from 'zod';
import { TwilioError } from '../network/twilio-error.ts';
import { type Form } from './request.ts';

const paging = z.object({
  PageSize: z.coerce.number().int().min(1).catch(50),
  Page: z.coerce.number().int().min(0).catch(0),
  PageToken: z
    .string()
    .regex(/^P[AB]\d+$/)
    .optional(),
});
const largestPage = 1_000;

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly fields: Readonly<Record<string, string | number | null>>;
}

interface Ordered {
  /** Counts from the oldest on. */
  readonly order: number;
}

/**
 * One page of a list, newest first, with the paging fields as Twilio gives them. A page begins where
 * the one before ended, whatever came or went in the meantime: that is what the token says. `uri` is
 * the list's path.
 * @throws TwilioError when the page is asked for in a way that Twilio does not give it
 */
export function pageOf<T extends Ordered>(all: readonly T[], uri: string, query: Form): PageOf<T> {
  const { size, page, token } = readPaging(query);
  const items = cut(all, size, token);
  const at = (number: number, tokenThere?: string): string => {
    const there = new URLSearchParams({ ...query, PageSize: String(size), Page: String(number) });
    there.delete('PageToken');
    if (tokenThere !== undefined) {
      there.set('PageToken', tokenThere);
    }
    return `${uri}?${there.toString()}`;
  };
  const [first] = items;
  const last = items.at(-1);
  const hasMore = last !== undefined && all.some(({ order }) => order < last.order);
  const start = page * size;
  return {
    items,
    fields: {
      first_page_uri: at(0),
      end: start + Math.max(items.length, 1) - 1,
      next_page_uri: hasMore ? at(page + 1, `PA${last.order}`) : null,
      page,
      page_size: size,
      previous_page_uri: page > 0 && first ? at(page - 1, `PB${first.order}`) : null,
      start,
      uri: at(page, token),
    },
  };
}

interface Paging {
  readonly size: number;
  readonly page: number;
  readonly token: string | undefined;
}

function readPaging(query: Form): Paging {
  const read = paging.safeParse(query);
  if (!read.success) {
    throw new TwilioError(400, 21481, 'Invalid PageToken');
  }
  const { PageSize: size, Page: page, PageToken: token } = read.data;
  if (size > largestPage) {
    throw new TwilioError(400, 20007, 'Page size too large');
  }
  if (page > 0 && token === undefined) {
    throw new TwilioError(400, 21481, 'Invalid PageToken: none is given');
  }
  return { size, page, token };
}

/** PA12: what comes after number 12 in the list, so is older; PB12: what stands just before it. */
function cut<T extends Ordered>(all: readonly T[], size: number, token = ''): readonly T[] {
  const anchor = Number(token.slice(2));
  if (token.startsWith('PB')) {
    return all.filter(({ order }) => order > anchor).slice(-size);
  }
  return all.filter(({ order }) => token === '' || order < anchor).slice(0, size);
}
