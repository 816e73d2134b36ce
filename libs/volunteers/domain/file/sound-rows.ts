import { plainWords } from '#kernel';
import { stepsAhead } from '../join-steps.ts';
import type { VolunteerDetails } from '../volunteer-details.ts';
import { type CellRemark, shapeOf } from './cell.ts';
import { readVolunteerRow, type Row, type VolunteerInFile } from './read-volunteer-row.ts';
import type { SheetCity } from './sheet-city.ts';

export interface LinedRow<Cells> {
  /** In the file, as an editor counts. */
  readonly line: number;
  readonly cells: Cells;
}

/** What is told of one line of a file. */
export interface LineTold {
  readonly line: number;
  readonly remarks: readonly CellRemark[];
}

export interface SoundRow {
  readonly line: number;
  readonly volunteer: VolunteerInFile;
  readonly said: ReadonlySet<keyof VolunteerDetails>;
  /** Whether no step is left: she can be asked. */
  readonly isThrough: boolean;
}

export interface RowsRead {
  readonly sound: readonly SoundRow[];
  readonly refused: readonly LineTold[];
  readonly leftOut: readonly LineTold[];
}

/** Reads the rows of a file; of two with one number, or without a number with one name, the second is refused. */
export function readRows(rows: readonly LinedRow<Row>[], city: SheetCity): RowsRead {
  const seen = new Map<string, number>();
  const sound: SoundRow[] = [];
  const refused: LineTold[] = [];
  const leftOut: LineTold[] = [];
  for (const { line, cells } of rows) {
    const read = readVolunteerRow(cells, city);
    if (read.kind === 'refused') {
      refused.push({ line, remarks: read.faults });
      continue;
    }
    const { details } = read.volunteer;
    const key = whoItIs(details);
    const before = seen.get(key);
    if (before !== undefined) {
      refused.push({ line, remarks: [double(details, before)] });
      continue;
    }
    seen.set(key, line);
    const isThrough = isThroughSteps(read.volunteer, city);
    const remarks = [...read.leftOut, ...standingLeftOut(read.volunteer, isThrough)];
    leftOut.push(...(remarks.length > 0 ? [{ line, remarks }] : []));
    sound.push({ line, volunteer: read.volunteer, said: read.said, isThrough });
  }
  return { sound, refused, leftOut };
}

/** A number is one volunteer's; without one the name must do. */
function whoItIs({ phone, name }: VolunteerDetails): string {
  return phone ?? plainWords(name);
}

function double({ phone }: VolunteerDetails, before: number): CellRemark {
  return phone === undefined
    ? { column: 'gsm', shape: 'leeg', why: `dezelfde naam zonder nummer staat op regel ${before}` }
    : { column: 'gsm', shape: shapeOf(phone), why: `hetzelfde nummer staat op regel ${before}` };
}

function isThroughSteps({ details, steps }: VolunteerInFile, city: SheetCity): boolean {
  const { talked, informed, agreed, learnt, screening } = steps;
  const [talkedAt = null, informedAt = null, agreedAt = null, learntAt = null] = [
    ...[talked, informed?.on, agreed, learnt],
  ].map((day) => (day === undefined ? undefined : new Date(day)));
  const behind = { talkedAt, informedAt, agreedAt, learntAt };
  const needsScreening = details.roles.some((role) => city.screenedRoles.includes(role));
  return (
    stepsAhead(
      { ...behind, screenedUntil: screening?.holdsUntil ?? null },
      { needsScreening, today: city.today },
    ).length === 0
  );
}

/** Who has steps to take yet neither pauses nor is away: she is asked for nothing before them. */
function standingLeftOut({ standing }: VolunteerInFile, isThrough: boolean): CellRemark[] {
  return standing === undefined || standing.to === 'suspended' || isThrough
    ? []
    : [{ column: 'stand', shape: '', why: 'telt niet: er zijn nog stappen te zetten' }];
}
