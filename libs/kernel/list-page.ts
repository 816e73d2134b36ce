/** A part of a long list: so many are passed over, and at most so many follow. */
export interface ListPage {
  readonly offset: number;
  readonly limit: number;
}

/** A list from its first to its last. */
export const wholeList: ListPage = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
