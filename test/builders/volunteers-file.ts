/** How one row of a file may be wrong, and the column that is named for it. */
const faults: readonly (readonly [column: string, text: string])[] = [
  ['gsm', '4,70123E+08'],
  ['gsm', '12345'],
  ['naam', ''],
  ['wijk', 'Atlantis'],
  ['rollen', 'burgemeester'],
  ['uren', 'soms'],
  ['gesprek op', '31/2/2026'],
  ['capaciteit', 'veel'],
  ['talen', 'Klingon'],
  ['screening geldig tot', 'ooit'],
];

export interface InventedFile {
  readonly bytes: Buffer;
  /** The line of each row that is wrong, with the column that is. */
  readonly wrong: ReadonlyMap<number, string>;
}

/**
 * A file of invented volunteers as a city keeps it in Excel: semicolons, Windows-1252, numbers without their zero.
 * The rows that are wrong stand among the others at even distances.
 */
export function aVolunteersFile(rows: number, faulty: number): InventedFile {
  const wrong = new Map<number, string>();
  const lines = Array.from({ length: rows }, (_, at) => {
    const nth = Math.floor((at * faulty) / rows);
    const isWrong = Math.floor(((at + 1) * faulty) / rows) > nth;
    const [column = '', text = ''] = isWrong ? (faults[nth % faults.length] ?? []) : [];
    if (isWrong) {
      wrong.set(at + 2, column);
    }
    const cells = { ...soundCells(at), ...(isWrong ? { [column]: text } : {}) };
    return Object.values(cells).join(';');
  });
  const header = Object.keys(soundCells(0)).join(';');
  return { bytes: Buffer.from([header, ...lines, ''].join('\r\n'), 'latin1'), wrong };
}

const names = ['Zoë Claeys', 'Aimé De Smet', 'Fatima Vermeersch', 'Bart Van Acker'];
const places = ['Sint-Kruis', 'assebroek', 'Brugge Centrum', 'st.-andries'];

/** Every third has no screening yet. */
function soundCells(at: number): Record<string, string> {
  const isScreened = at % 3 !== 0;
  return {
    naam: `${names[at % names.length] ?? ''} ${String(at)}`,
    gsm: String(471_000_000 + at),
    wijk: places[at % places.length] ?? '',
    rollen: at % 2 === 0 ? 'babbelbuddy' : 'bezoekteam, babbelbuddy',
    talen: 'Nederlands en Frans',
    uren: 'ma 13:00-17:00, wo voormiddag',
    capaciteit: '2',
    'gesprek op': '5/01/2026',
    'ingelicht op': '06-01-2026',
    'ingelicht versie': '2026-1',
    'afspraken getekend op': '2026-01-07',
    'vragen geleerd op': '46030',
    'uittreksel van': isScreened ? '5/01/2026' : '',
    'screening gezien op': isScreened ? '8/01/2026' : '',
    'screening geldig tot': isScreened ? '5/01/2028' : '',
    opmerking: 'Kent de buurt goed.',
  };
}
