import { defineMoves } from '#kernel';

/** One role to fill for one case. `filled` when every seat is taken; `closed` when nothing is sought any more. */
export type RequestState = 'open' | 'filled' | 'closed';

export const moveRequest = defineMoves<RequestState>('request', 'open', {
  open: ['filled', 'closed'],
  filled: ['open', 'closed'],
  closed: [],
});

/** What is asked: a match that lasts, one visit, or help today. It decides how long an answer may take. */
export type Task = 'lasting' | 'single' | 'urgent';
