import type { Comparison } from '../figures/compare.ts';
import type { Figures } from '../figures/figures.ts';
import { rowOf } from './rows.ts';

type Cells = readonly (string | number)[];

const certainHeads = [
  ...['every yes certain', 'matched', 'of hindsight', 'rare', 'of nearest', 'near', 'of nearest'],
  ...['wait, weeks', 'gap'],
];
const oddsHeads = [
  ...['with odds and fatigue', 'matched', 'rare', 'wait, mean', 'median', 'p90', 'offers/filled'],
  ...['never asked', 'least', 'Gini', 'gap', 'late yeses'],
];

/** Two tables in Markdown: what the choice alone does, and what comes of asking people who may say no. */
export function tablesOf(comparison: Comparison): string {
  const certain = comparison.judged.map((judged): Cells => {
    const row = rowOf(judged, comparison);
    return [
      ...[judged.policy.name, row.matched, row.ofHindsight, row.rare, row.rareOfNearest],
      ...[row.near, row.nearOfNearest, judged.certain.meanWaitWeeks, judged.certain.gap],
    ];
  });
  const bound: Cells = ['hindsight bound', comparison.hindsight, 1, '', '', '', '', '', ''];
  const odds = comparison.judged.map(({ policy, withOdds }) => oddsCells(policy.name, withOdds));
  return `${markdown([certainHeads, ...certain, bound])}\n\n${markdown([oddsHeads, ...odds])}`;
}

function oddsCells(name: string, of: Figures): Cells {
  return [
    ...[name, of.matched, of.rare, of.meanWaitWeeks, of.medianWaitWeeks, of.p90WaitWeeks],
    ...[of.offersPerFilled, of.neverAsked, of.leastNeverAsked, of.gini, of.gap],
    String(of.lateYeses),
  ];
}

/** @param rows the first holds the heads; each as long as the others */
export function markdown(rows: readonly Cells[]): string {
  const texts = rows.map((row) => row.map(textOf));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const ruler = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [heads = [], ...body] = texts;
  return [line(heads), ruler, ...body.map(line)].join('\n');
}

function textOf(cell: string | number): string {
  return typeof cell === 'string' ? cell : cell.toFixed(cell >= 10 ? 1 : 3);
}
