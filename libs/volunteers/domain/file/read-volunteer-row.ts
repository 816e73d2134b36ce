import type { LocalDate } from '#kernel';
import type { VolunteerDetails } from '../volunteer-details.ts';
import type { VolunteerSource } from '../volunteer-events.ts';
import {
  type Cell,
  type CellRemark,
  cellText,
  LONGEST_TEXT,
  notAhead,
  readDayCell,
  readLine,
  shapeOf,
  tooLong,
} from './cell.ts';
import type { VolunteerColumn } from './columns.ts';
import { detailCells } from './details-cells.ts';
import { pauseFault } from '../pause.ts';
import { type ScreeningFault, screeningFault } from '../screening-dates.ts';
import { placeName, type SheetCity } from './sheet-city.ts';
import {
  readSource,
  readStanding,
  type ScreeningSeen,
  type Standing,
  type StepsInFile,
} from './steps-cells.ts';

/** A volunteer as a file tells of her. */
export interface VolunteerInFile {
  readonly details: VolunteerDetails;
  readonly steps: StepsInFile;
  readonly standing: Standing | undefined;
  readonly source: VolunteerSource | undefined;
}

export type Row = ReadonlyMap<VolunteerColumn, string>;

export type RowRead =
  | { readonly kind: 'refused'; readonly faults: readonly CellRemark[] }
  | {
      readonly kind: 'read';
      readonly volunteer: VolunteerInFile;
      /** The details that the row speaks of: of the others it says nothing. */
      readonly said: ReadonlySet<keyof VolunteerDetails>;
      /** What stands in the row and was left out. */
      readonly leftOut: readonly CellRemark[];
    };

const pauseWords = {
  'volunteer.pause_over':
    'deze dag is al voorbij: laat stand en pauze tot leeg, of schrijf een dag die nog komt',
  'volunteer.pause_too_long':
    'meer dan een jaar ver: laat de cel leeg, of schrijf een vroegere dag',
} as const;

const screeningWords: Readonly<Record<ScreeningFault, string>> = {
  'volunteer.screening_ahead': 'de dag op het uittreksel ligt in de toekomst',
  'volunteer.screening_dates': 'ligt niet na de dag op het uittreksel',
  'volunteer.screening_too_long': 'ligt meer dan 5 jaar na de dag op het uittreksel',
};

/** Reads one row, or names everything that is wrong in it. */
export function readVolunteerRow(row: Row, city: SheetCity): RowRead {
  const reader = new RowReader(row, city);
  const details = reader.details();
  const volunteer = {
    steps: reader.steps(),
    standing: reader.standing(),
    source: reader.cell('bron', readSource),
  };
  const { faults, said, leftOut } = reader;
  return faults.length > 0
    ? { kind: 'refused', faults }
    : { kind: 'read', volunteer: { details, ...volunteer }, said, leftOut };
}

class RowReader {
  readonly faults: CellRemark[] = [];
  readonly leftOut: CellRemark[] = [];
  readonly said = new Set<keyof VolunteerDetails>();

  constructor(
    private readonly row: Row,
    private readonly city: SheetCity,
  ) {}

  /** Whole only where no fault was found. */
  details(): VolunteerDetails {
    const fields = Object.keys(detailCells) as (keyof VolunteerDetails)[];
    const read = fields.map((field) => [field, this.detail(field)] as const);
    return Object.fromEntries(read) as unknown as VolunteerDetails;
  }

  steps(): StepsInFile {
    return {
      talked: this.pastDay('gesprek op'),
      informed: this.informed(),
      agreed: this.pastDay('afspraken getekend op'),
      learnt: this.pastDay('vragen geleerd op'),
      screening: this.screening(),
    };
  }

  standing(): Standing | undefined {
    const to = this.cell('stand', readStanding);
    const until = this.cell('pauze tot', readDayCell);
    const fault = until && pauseFault(until, this.city.today);
    if (fault !== undefined && to === 'paused') {
      this.fault('pauze tot', pauseWords[fault]);
    }
    if (until !== undefined && to !== 'paused') {
      this.leaveOut('pauze tot', 'telt alleen naast «pauze» in de kolom stand');
    }
    return to === undefined || to === 'asSteps'
      ? undefined
      : { to, ...(to === 'paused' && until !== undefined ? { until } : {}) };
  }

  /** Undefined where the cell is empty, or wrong. */
  cell<T>(
    column: VolunteerColumn,
    read: (text: string, city: SheetCity) => Cell<T>,
  ): T | undefined {
    const text = this.text(column);
    if (text === '') {
      return undefined;
    }
    const cell = text.length > LONGEST_TEXT ? tooLong(LONGEST_TEXT) : read(text, this.city);
    if ('why' in cell) {
      this.fault(column, cell.why);
      return undefined;
    }
    return cell.value;
  }

  private detail(field: keyof VolunteerDetails): unknown {
    const { column, read, otherwise } = detailCells[field];
    if (this.text(column) !== '') {
      this.said.add(field);
      return this.cell<unknown>(column, read);
    }
    if (field === 'neighbourhood') {
      return this.placeOfStreet();
    }
    const value = otherwise(this.city);
    if (value === 'refused') {
      this.fault(column, 'moet ingevuld zijn');
    }
    return value;
  }

  private placeOfStreet(): string | undefined {
    const street = this.text('straat');
    if (street === '') {
      this.fault('wijk', 'vul de wijk in, of de straat');
      return undefined;
    }
    const found = this.city.whereIs(street, this.text('huisnummer'));
    if (found.kind === 'known') {
      this.said.add('neighbourhood');
      return found.neighbourhood;
    }
    const isKnown = found.among.length < this.city.neighbourhoods.length;
    const places = found.among.map((id) => placeName(this.city, id)).join(', ');
    this.fault(
      'wijk',
      isKnown
        ? `de straat ligt in meer dan één wijk: kies uit ${places}`
        : 'deze straat kennen we niet: vul de wijk in',
    );
    return undefined;
  }

  private informed(): StepsInFile['informed'] {
    const on = this.pastDay('ingelicht op');
    const version = this.cell('ingelicht versie', readLine);
    if (on === undefined && version === undefined) {
      return undefined;
    }
    if (on === undefined || version === undefined) {
      this.leaveOut('ingelicht op', 'telt niet: dag en versie horen samen');
      return undefined;
    }
    return { on, version };
  }

  private screening(): ScreeningSeen | undefined {
    const dated = this.pastDay('uittreksel van');
    const seenOn = this.pastDay('screening gezien op');
    const holdsUntil = this.cell('screening geldig tot', readDayCell);
    if ([dated, seenOn, holdsUntil].every((day) => day === undefined)) {
      return undefined;
    }
    if (dated === undefined || seenOn === undefined || holdsUntil === undefined) {
      this.leaveOut(
        'uittreksel van',
        'de screening telt niet: uittreksel van, gezien op en geldig tot horen samen',
      );
      return undefined;
    }
    if (seenOn < dated) {
      this.fault('screening gezien op', 'ligt voor de dag op het uittreksel');
    }
    const fault = screeningFault({ dated, holdsUntil }, this.city.today);
    if (fault !== undefined) {
      this.fault('screening geldig tot', screeningWords[fault]);
    }
    return { dated, seenOn, holdsUntil };
  }

  private pastDay(column: VolunteerColumn): LocalDate | undefined {
    return this.cell(column, (text, { today }) => notAhead(readDayCell(text), today));
  }

  private text(column: VolunteerColumn): string {
    return cellText(this.row.get(column) ?? '');
  }

  private fault(column: VolunteerColumn, why: string): void {
    this.faults.push({ column, shape: shapeOf(this.text(column)), why });
  }

  private leaveOut(column: VolunteerColumn, why: string): void {
    this.leftOut.push({ column, shape: shapeOf(this.text(column)), why });
  }
}
