import type { E164, LocalDate } from '#kernel';
import {
  type Cell,
  type CellRemark,
  cellText,
  notAhead,
  readDayCell,
  readLine,
  readPhoneCell,
  shapeOf,
} from './cell.ts';
import type { MatchColumn } from './columns.ts';
import { readRole } from './details-cells.ts';
import type { SheetCity } from './sheet-city.ts';

/** A match that was running before this system, as a file tells of it. */
export interface MatchInFile {
  readonly phone: E164;
  /** Who has that number, to be sure; undefined where the row does not say. */
  readonly name: string | undefined;
  readonly caseNumber: number;
  readonly role: string;
  readonly since: LocalDate | undefined;
}

export type MatchRead =
  | { readonly kind: 'refused'; readonly faults: readonly CellRemark[] }
  | { readonly kind: 'read'; readonly match: MatchInFile };

/** Reads one row, or names everything that is wrong in it. */
export function readMatchRow(row: ReadonlyMap<MatchColumn, string>, city: SheetCity): MatchRead {
  const faults: CellRemark[] = [];
  const read = <T>(column: MatchColumn, as: (text: string) => Cell<T>): T | undefined => {
    const text = cellText(row.get(column) ?? '');
    const isNeeded = column !== 'naam' && column !== 'sinds';
    if (text === '' && !isNeeded) {
      return undefined;
    }
    const cell: Cell<T> = text === '' ? { why: 'moet ingevuld zijn' } : as(text);
    if ('why' in cell) {
      faults.push({ column, shape: shapeOf(text), why: cell.why });
      return undefined;
    }
    return cell.value;
  };
  const name = read('naam', readLine);
  const phone = read('gsm', readPhoneCell);
  const caseNumber = read('dossier', readCaseNumber);
  const role = read('rol', (text) => readRole(text, city));
  const since = read('sinds', (text) => notAhead(readDayCell(text), city.today));
  return phone === undefined || caseNumber === undefined || role === undefined || faults.length > 0
    ? { kind: 'refused', faults }
    : { kind: 'read', match: { phone, name, caseNumber, role, since } };
}

/** The small number that people say to one another: «12», «nr. 12», «#12». */
function readCaseNumber(text: string): Cell<number> {
  const [, digits] = /^(?:#|nr\.? ?|dossier )?(\d{1,8})$/iu.exec(text) ?? [];
  return digits === undefined
    ? { why: 'geen dossiernummer: schrijf alleen het getal' }
    : { value: Number(digits) };
}
