import { plainWords } from '#kernel';

/** The columns of a file of volunteers, in the order in which they are written. Only the first must be there. */
export const volunteerColumns = [
  ...(['naam', 'gsm', 'e-mail', 'straat', 'huisnummer', 'wijk', 'ook in', 'rollen'] as const),
  ...(['straten', 'talen', 'man/vrouw', 'huisdieren', 'trappen', 'roken', 'telefonisch'] as const),
  ...(['thuis', 'auto', 'uren', 'afwezig', 'interesses', 'graag', 'liever niet'] as const),
  ...(['allergieën', 'capaciteit', 'minderjarig', 'op proef', 'gesprek op'] as const),
  ...(['ingelicht op', 'ingelicht versie', 'afspraken getekend op', 'vragen geleerd op'] as const),
  ...(['uittreksel van', 'screening gezien op', 'screening geldig tot', 'stand'] as const),
  ...(['pauze tot', 'bron', 'opmerking'] as const),
] as const;
export type VolunteerColumn = (typeof volunteerColumns)[number];

/** The columns of a file of running matches. */
export const matchColumns = ['naam', 'gsm', 'dossier', 'rol', 'sinds'] as const;
export type MatchColumn = (typeof matchColumns)[number];

/** How else people name a column; it counts only where the column itself is not there. */
const alsoNamed: Readonly<Record<string, VolunteerColumn | MatchColumn>> = {
  ...{ 'gsm nummer': 'gsm', telefoon: 'gsm', telefoonnummer: 'gsm', mail: 'e-mail' },
  ...{ email: 'e-mail', 'e mailadres': 'e-mail', nr: 'huisnummer', nummer: 'huisnummer' },
  ...{ rol: 'rollen', taal: 'talen', geslacht: 'man/vrouw', 'm v': 'man/vrouw' },
  ...{ 'geldig tot': 'screening geldig tot', 'gezien op': 'screening gezien op' },
  ...{ opmerkingen: 'opmerking', interesse: 'interesses', dossiernummer: 'dossier' },
};

export interface ColumnsFound<Column extends string> {
  /** The name in the file of each column that is there. */
  readonly named: ReadonlyMap<Column, string>;
  readonly unknown: readonly string[];
  /** Columns that stand there twice: nobody can say which one counts. */
  readonly twice: readonly Column[];
}

/** Which columns a file has, in whatever capitals and signs it names them. */
export function columnsIn<Column extends VolunteerColumn | MatchColumn>(
  names: readonly string[],
  columns: readonly Column[],
): ColumnsFound<Column> {
  const exact = names.map((name) => columns.find((one) => plainWords(one) === plainWords(name)));
  const found = names.map((name, at) => exact[at] ?? other(name, columns, exact));
  const known = found.filter((one) => one !== undefined);
  return {
    named: new Map(names.flatMap((name, at) => pairOf(found[at], name))),
    unknown: names.filter((name, at) => found[at] === undefined && name.trim() !== ''),
    twice: [...new Set(known.filter((one, at) => known.indexOf(one) !== at))],
  };
}

function other<Column extends string>(
  name: string,
  columns: readonly Column[],
  taken: readonly (Column | undefined)[],
): Column | undefined {
  const meant = Object.entries(alsoNamed).find(([word]) => word === plainWords(name))?.[1];
  return columns.find((one) => one === meant && !taken.includes(one));
}

function pairOf<Column>(column: Column | undefined, name: string): [Column, string][] {
  return column === undefined ? [] : [[column, name]];
}
