import { changesBetween, type VolunteerDetails } from '../volunteer-details.ts';
import type { VolunteerColumn } from './columns.ts';
import { detailCells } from './details-cells.ts';
import type { VolunteerInFile } from './read-volunteer-row.ts';
import { stepCells } from './write-volunteer-row.ts';

export interface Differences {
  /** The details in which the row differs. */
  readonly change: Partial<VolunteerDetails>;
  /** Their columns. */
  readonly columns: readonly VolunteerColumn[];
  /** Columns of steps and states in which it differs: a file changes those of nobody who is there already. */
  readonly kept: readonly VolunteerColumn[];
}

/** In what a row differs from what is known; an empty cell says nothing. */
export function differencesOf(
  known: VolunteerInFile,
  row: VolunteerInFile,
  said: ReadonlySet<keyof VolunteerDetails>,
): Differences {
  const told = Object.fromEntries([...said].map((field) => [field, row.details[field]]));
  const fields = Object.keys(changesBetween(known.details, told)) as (keyof VolunteerDetails)[];
  const cells = new Map(stepCells(known));
  return {
    change: Object.fromEntries(fields.map((field) => [field, row.details[field]])),
    columns: fields.map((field) => detailCells[field].column),
    kept: stepCells(row)
      .filter(([column, text]) => text !== '' && text !== cells.get(column))
      .map(([column]) => column),
  };
}
