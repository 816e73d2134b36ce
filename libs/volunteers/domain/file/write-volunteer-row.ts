import { type VolunteerDetails } from '../volunteer-details.ts';
import { oneLine } from './cell.ts';
import { type VolunteerColumn, volunteerColumns } from './columns.ts';
import { detailCells } from './details-cells.ts';
import type { VolunteerInFile } from './read-volunteer-row.ts';
import type { SheetCity } from './sheet-city.ts';
import { sourceWords, standingWords } from './steps-cells.ts';

/** Where a line break is no mistake. */
const TEXTS: ReadonlySet<VolunteerColumn> = new Set<VolunteerColumn>([
  ...(['straten', 'graag', 'liever niet', 'allergieën', 'opmerking'] as const),
]);

/** A volunteer as a row, in the order of `volunteerColumns`: `readVolunteerRow` reads the same of it. */
export function writeVolunteerRow(volunteer: VolunteerInFile, city: SheetCity): string[] {
  const cells = new Map([...detailsOf(volunteer.details, city), ...stepCells(volunteer)]);
  return volunteerColumns.map((column) => {
    const text = (cells.get(column) ?? '').replace(/\r\n?/gu, '\n').trim();
    return TEXTS.has(column) ? text : oneLine(text);
  });
}

function detailsOf(details: VolunteerDetails, city: SheetCity): [VolunteerColumn, string][] {
  const fields = Object.keys(detailCells) as (keyof VolunteerDetails)[];
  return fields.map((field) => {
    const { column, write } = detailCells[field];
    const value = details[field];
    // each writer takes the values of its own field
    const written =
      value === undefined ? '' : (write as (of: unknown, city: SheetCity) => string)(value, city);
    return [column, written];
  });
}

/** What a row says beside the details: steps, where she stands, where she heard of us. */
export function stepCells({
  steps,
  standing,
  source,
}: Omit<VolunteerInFile, 'details'>): [VolunteerColumn, string][] {
  const { talked, informed, agreed, learnt, screening } = steps;
  const said: [VolunteerColumn, string | undefined][] = [
    ['gesprek op', talked],
    ['ingelicht op', informed?.on],
    ['ingelicht versie', informed?.version],
    ['afspraken getekend op', agreed],
    ['vragen geleerd op', learnt],
    ['uittreksel van', screening?.dated],
    ['screening gezien op', screening?.seenOn],
    ['screening geldig tot', screening?.holdsUntil],
    ['stand', standing && standingWords[standing.to]],
    ['pauze tot', standing?.until],
    ['bron', source && sourceWords[source]],
  ];
  return said.map(([column, text]) => [column, text ?? '']);
}
