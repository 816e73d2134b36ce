import type { VolunteerId } from '#kernel';
import type { ModelData } from 'highs';
import type { World } from '../world/world.ts';
import { type Start, weekOf } from './plan.ts';

interface Column {
  readonly cost: number;
  readonly most: number;
  /** By row, in which it counts how much. */
  readonly entries: readonly (readonly [number, number])[];
}

/** To be made as small as can be: a match counts −1. */
interface Program extends ModelData {
  readonly colCost: Float64Array;
  readonly colUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csc';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

/**
 * The most people with a match, so that nobody has two and no volunteer more than there are places. The matches of a
 * volunteer are carried from week to week: what ran last week, and what begins, without what ends, runs this week.
 * That keeps each match in three rows however long it lasts.
 */
export function linearProgram(starts: readonly Start[], world: World): Program {
  const rows = rowsOf(starts, world);
  const columns = [...starts.map(matchColumn(rows)), ...placeColumns(rows, world)];
  return {
    ...{ numCols: columns.length, numRows: rows.count },
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ most }) => most),
    rowLower: Float64Array.from({ length: rows.count }, (_, row) =>
      row < world.people.length ? -Infinity : 0,
    ),
    rowUpper: Float64Array.from({ length: rows.count }, (_, row) =>
      row < world.people.length ? 1 : 0,
    ),
    matrix: matrixOf(columns, rows.count),
  };
}

/** A row for each person, then one for each week of each volunteer. */
interface Rows {
  readonly count: number;
  readonly weeks: number;
  /** undefined after the last week in which anything begins: nothing is decided there. */
  week(volunteer: VolunteerId, week: number): number | undefined;
}

function rowsOf(starts: readonly Start[], { people, volunteers }: World): Rows {
  const weeks = 1 + starts.reduce((last, { from }) => Math.max(last, from), 0);
  const place = new Map([...volunteers.keys()].map((id, at) => [id, at]));
  return {
    count: people.length + volunteers.size * weeks,
    weeks,
    week: (volunteer, week) =>
      week < weeks ? people.length + (place.get(volunteer) ?? 0) * weeks + week : undefined,
  };
}

function matchColumn(rows: Rows) {
  return ({ person, volunteer, from, to }: Start): Column => ({
    ...{ cost: -1, most: 1 },
    entries: [
      [person, 1],
      ...entry(rows.week(volunteer, from), -1),
      ...entry(rows.week(volunteer, to), 1),
    ],
  });
}

/** How many matches run with a volunteer in a week: no more than there are places. */
function placeColumns(rows: Rows, { volunteers, beginsAt }: World): Column[] {
  return [...volunteers.values()].flatMap(({ who, takenUntil }) =>
    Array.from({ length: rows.weeks }, (_, week) => ({
      cost: 0,
      most: who.maxMatches - takenUntil.filter((at) => weekOf(at, beginsAt) > week).length,
      entries: [
        ...entry(rows.week(who.volunteerId, week), 1),
        ...entry(rows.week(who.volunteerId, week + 1), -1),
      ],
    })),
  );
}

/**
 * What the program is worth at most, by prices for its rows: of a person for being matched, of a volunteer for each
 * week. Any prices prove a bound (weak duality), those of the optimum the lowest one.
 * @param people the first rows; their prices are never above 0
 */
export function worthOfPrices(program: Program, prices: Float64Array, people: number): number {
  const { colCost, colUpper, matrix } = program;
  const fair = prices.map((price, row) => (row < people ? Math.min(0, price) : price));
  let least = fair.subarray(0, people).reduce((sum, price) => sum + price, 0);
  for (const [column, cost] of colCost.entries()) {
    let left = cost;
    for (let at = matrix.starts[column] ?? 0; at < (matrix.starts[column + 1] ?? 0); at += 1) {
      left -= (matrix.values[at] ?? 0) * (fair[matrix.indices[at] ?? 0] ?? 0);
    }
    least += Math.min(0, left) * (colUpper[column] ?? 0);
  }
  return -least;
}

function entry(row: number | undefined, value: number): (readonly [number, number])[] {
  return row === undefined ? [] : [[row, value]];
}

function matrixOf(columns: readonly Column[], numRows: number): Program['matrix'] {
  const entries = columns.flatMap((column) => column.entries);
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, at) => {
    starts[at + 1] = (starts[at] ?? 0) + column.entries.length;
  });
  return {
    ...{ format: 'csc', numRows, numCols: columns.length, starts },
    indices: Int32Array.from(entries, ([row]) => row),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}
