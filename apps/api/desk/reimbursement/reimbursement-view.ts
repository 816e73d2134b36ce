import type { AccountId, LocalDate } from '#kernel';
import type { NominativeRow, ReimbursementLine, ReimbursementsView } from '#volunteers';
import { dutchEuro, dutchKilometres } from '../../http/rendering/dutch-amounts.ts';
import {
  sayAmountWarnings,
  sayDay,
  sayKind,
  stateOfReimbursement,
} from '../words/reimbursement-words.ts';

interface Row {
  readonly label: string;
  readonly value: string;
}

/** A cell of `dataTable`. */
type Cell = string | { readonly text: string; readonly [more: string]: unknown };

/** What a template shows of a volunteer's year. */
export function yearView(view: ReimbursementsView, names: ReadonlyMap<AccountId, string>): object {
  const { lines, elsewhere, elsewhereOn, warnings } = view;
  const by = (accountId: AccountId | undefined): string =>
    accountId === undefined ? '' : ` (genoteerd door ${names.get(accountId) ?? 'een collega'})`;
  return {
    warnings: sayAmountWarnings(warnings),
    room: roomRows(view),
    isOver: isOver(view),
    system: view.system,
    chosen: view.system && `${systems[view.system]}${by(view.chosenBy)}`,
    elsewhere: elsewhere && `${sayElsewhere(elsewhere)}${by(view.declaredBy)}`,
    needsDays: elsewhere?.neverOnOurDays === false,
    elsewhereOn: elsewhereOn.map(({ date, cents }) => `${sayDay(date)}: ${dutchEuro(cents)}`),
    waiting: lines.filter(({ state }) => state === 'asked').map(waitingView),
    owed: owedBy(lines),
    refusable: lines
      .filter(({ state }) => state === 'asked' || state === 'approved')
      .map((line) => ({ value: line.reimbursementId, text: sayLine(line) })),
    rows: lines.map((line) => lineCells(line, names)),
  };
}

const systems = {
  flat: 'Forfait',
  real: 'Werkelijke kosten, met bewijs',
} as const;

function sayElsewhere({
  system,
  cents,
  metres,
  neverOnOurDays,
}: NonNullable<ReimbursementsView['elsewhere']>): string {
  const also = metres > 0 ? `, en ${dutchKilometres(metres)}` : '';
  switch (system) {
    case 'none':
      return 'Niets';
    case 'real':
      return `Werkelijke kosten${also}`;
    case 'flat':
      return `Forfait: ${dutchEuro(cents)} over het hele jaar${also}${neverOnOurDays ? ', nooit op dezelfde dag als bij ons' : ''}`;
  }
}

/** What may still be given. Real costs have no cap: they are proven. */
function roomRows({ system, limits }: ReimbursementsView): Row[] {
  if (limits === undefined) {
    return [];
  }
  const { caps, room } = limits;
  if (system === 'real') {
    return [{ label: 'Werkelijke kosten', value: 'Geen maximum, wel telkens een bewijs.' }];
  }
  return [
    { label: 'Per dag', value: `Hoogstens ${dutchEuro(caps.dayCents)}` },
    {
      label: 'Dit jaar',
      value: `Nog ${dutchEuro(Math.max(0, room.yearCents))} van ${dutchEuro(caps.yearCents)}`,
    },
    {
      label: 'Kilometers',
      value: `Nog ${dutchKilometres(Math.max(0, room.metres))} van ${dutchKilometres(caps.metres)}`,
    },
  ];
}

function isOver({ system, limits }: ReimbursementsView): boolean {
  return (
    system !== 'real' &&
    limits !== undefined &&
    (limits.room.yearCents < 0 || limits.room.metres < 0)
  );
}

function waitingView(line: ReimbursementLine): object {
  return {
    id: line.reimbursementId,
    text: sayLine(line),
    needsVehicle: line.kind === 'km' && line.vehicle === undefined,
  };
}

/** «24 november 2026, kilometers met de auto: 12 km, € 5,19». */
function sayLine({ date, kind, vehicle, metres, cents }: ReimbursementLine): string {
  const way = kind === 'km' ? `${dutchKilometres(metres)}, ` : '';
  return `${sayDay(date)}, ${sayKind(kind, vehicle)}: ${way}${dutchEuro(cents)}`;
}

/** Nothing where nothing is owed. */
function owedBy(lines: readonly ReimbursementLine[]): string | undefined {
  const owed = lines.filter(({ state }) => state === 'approved');
  return owed.length === 0 ? undefined : dutchEuro(sumOf(owed));
}

function sumOf(lines: readonly { readonly cents: number }[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}

function lineCells(line: ReimbursementLine, names: ReadonlyMap<AccountId, string>): Cell[] {
  const { date, kind, vehicle, metres, cents, state, note, whyRefused, addedBy } = line;
  const { text, badge } = stateOfReimbursement[state];
  const who = addedBy === undefined ? 'per sms' : (names.get(addedBy) ?? 'een collega');
  return [
    sayDay(date),
    kind === 'km'
      ? `${sayKind(kind, vehicle)}: ${dutchKilometres(metres)}`
      : sayKind(kind, vehicle),
    { text: dutchEuro(cents), numeric: true },
    { text, badge },
    [note, whyRefused === undefined ? undefined : `Geweigerd: ${whyRefused}`]
      .filter((words) => words !== undefined)
      .join(' ') || '–',
    who,
  ];
}

/** The list of a year on the screen: by volunteer what was given in all, and each day. */
export function nominativeView(rows: readonly NominativeRow[]): object {
  const byVolunteer = Map.groupBy(rows, ({ volunteerId }) => volunteerId);
  const href = ({ volunteerId, date }: NominativeRow): string =>
    `/desk/volunteers/${volunteerId}/reimbursement/${date.slice(0, 4)}`;
  const totals = [...byVolunteer.values()].map((lines): Cell[] => {
    const [first] = lines;
    const settled = lines.filter(({ state }) => state !== 'asked');
    const waiting = lines.length - settled.length;
    return [
      first === undefined ? '' : { text: nameOf(first), href: href(first) },
      { text: dutchEuro(sumOf(settled)), numeric: true },
      { text: dutchEuro(sumOf(lines.filter(({ state }) => state === 'approved'))), numeric: true },
      waiting === 0 ? '–' : { text: `${String(waiting)} te bekijken`, badge: 'waiting' },
    ];
  });
  const settled = rows.filter(({ state }) => state !== 'asked');
  return {
    totals,
    days: settled.map((row): Cell[] => [
      { text: nameOf(row), href: href(row) },
      sayDay(row.date),
      sayKind(row.kind, row.vehicle),
      { text: row.kind === 'km' ? dutchKilometres(row.metres) : '–', numeric: true },
      { text: dutchEuro(row.cents), numeric: true },
      { text: stateOfReimbursement[row.state].text, badge: stateOfReimbursement[row.state].badge },
    ]),
    waiting: rows.length - settled.length,
    total: dutchEuro(sumOf(settled)),
  };
}

export const nominativeHead = ['Naam', 'Dag', 'Wat', 'Kilometers', 'Bedrag', 'Toestand'] as const;

/** The same list for a spreadsheet; what still waits was given to nobody. */
export function nominativeCells(rows: readonly NominativeRow[]): string[][] {
  return rows
    .filter(({ state }) => state !== 'asked')
    .map((row) => [
      nameOf(row),
      dayCell(row.date),
      sayKind(row.kind, row.vehicle),
      row.kind === 'km' ? decimal(row.metres / 1_000) : '',
      decimal(row.cents / 100, 2),
      stateOfReimbursement[row.state].text,
    ]);
}

function nameOf({ name }: NominativeRow): string {
  return name ?? 'gewist';
}

/** «24/11/2026», as a spreadsheet here knows a day. */
function dayCell(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}

function decimal(value: number, digits?: number): string {
  return (digits === undefined ? String(value) : value.toFixed(digits)).replace('.', ',');
}
