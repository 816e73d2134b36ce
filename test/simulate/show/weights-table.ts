import type { WeightsMoved } from '../figures/weights.ts';
import { rowOf } from './rows.ts';
import { markdown } from './table.ts';

const heads = [
  ...['ours with', 'matched', 'of hindsight', 'rare', 'of nearest', 'near', 'of nearest'],
  ...['wait, weeks', 'offers/filled', 'never asked'],
];

/** What each rule moves, a line each. */
export function weightsTable({ moved, ...against }: WeightsMoved): string {
  return markdown([
    heads,
    ...moved.map(({ name, judged }) => [
      name,
      ...Object.values<number>({ ...rowOf(judged, against) }),
    ]),
  ]);
}
