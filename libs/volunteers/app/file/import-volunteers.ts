import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type VolunteerColumn, volunteerColumns } from '../../domain/file/columns.ts';
import { type LineTold, readRows, type SoundRow } from '../../domain/file/sound-rows.ts';
import { AskForMissing } from '../ask-for-missing.ts';
import { type HowToImport, ImportRow, type RowOutcome } from './import-row.ts';
import { KnownCity } from './known-city.ts';
import { readSheet, type SheetRefused } from './read-sheet.ts';

/** So many are stored together: a crash loses at most these, and a repeat brings them in. */
const AT_ONCE = 50;

/** A line about somebody we know already who is told of otherwise. */
interface LineThatDiffers {
  readonly line: number;
  readonly columns: readonly VolunteerColumn[];
  /** Columns that a file never changes. */
  readonly kept: readonly VolunteerColumn[];
  readonly isChanged: boolean;
}

export interface VolunteersImported {
  readonly kind: 'read';
  readonly rows: number;
  readonly added: number;
  /** Of those added, how many still have steps to take. */
  readonly joining: number;
  /** Who was there already. */
  readonly known: number;
  readonly refused: readonly LineTold[];
  /** Cells that do not count, of rows that do. */
  readonly leftOut: readonly LineTold[];
  readonly differs: readonly LineThatDiffers[];
  /** Columns that nothing here knows. */
  readonly unknown: readonly string[];
}

/**
 * Brings in the volunteers of a file, each once: repeated, it adds nobody. Every line that is wrong is told, and the
 * others come in.
 */
@Injectable()
export class ImportVolunteers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly importRow: ImportRow,
    private readonly knownCity: KnownCity,
    private readonly askForMissing: AskForMissing,
  ) {}

  async run(bytes: Uint8Array, how: HowToImport): Promise<VolunteersImported | SheetRefused> {
    const sheet = readSheet(bytes, volunteerColumns, ['naam']);
    if (sheet.kind === 'refused') {
      return sheet;
    }
    const { sound, refused, leftOut } = readRows(sheet.rows, await this.knownCity.now());
    const outcomes: (readonly [SoundRow, RowOutcome])[] = [];
    for (let at = 0; at < sound.length; at += AT_ONCE) {
      const rows = sound.slice(at, at + AT_ONCE);
      outcomes.push(...(await this.unitOfWork.run((tx) => this.bringIn(tx, rows, how))));
    }
    if (!how.dryRun) {
      await this.askForMissing.endOfFile();
    }
    return {
      kind: 'read',
      rows: sheet.rows.length + sheet.refused.length,
      ...counted(outcomes.map(([, outcome]) => outcome)),
      refused: [...sheet.refused, ...refused].sort((one, other) => one.line - other.line),
      ...{ leftOut, unknown: sheet.unknown, differs: outcomes.flatMap(differing) },
    };
  }

  private async bringIn(
    tx: Tx,
    rows: readonly SoundRow[],
    how: HowToImport,
  ): Promise<(readonly [SoundRow, RowOutcome])[]> {
    const outcomes: (readonly [SoundRow, RowOutcome])[] = [];
    for (const row of rows) {
      outcomes.push([row, await this.importRow.within(tx, row, how)]);
    }
    return outcomes;
  }
}

function counted(
  outcomes: readonly RowOutcome[],
): Pick<VolunteersImported, 'added' | 'joining' | 'known'> {
  const added = outcomes.filter((outcome) => outcome.kind === 'added');
  return {
    added: added.length,
    joining: added.filter(({ isThrough }) => !isThrough).length,
    known: outcomes.length - added.length,
  };
}

function differing([{ line }, outcome]: readonly [SoundRow, RowOutcome]): LineThatDiffers[] {
  if (outcome.kind === 'added' || outcome.columns.length + outcome.kept.length === 0) {
    return [];
  }
  const { columns, kept, isChanged } = outcome;
  return [{ line, columns, kept, isChanged }];
}
