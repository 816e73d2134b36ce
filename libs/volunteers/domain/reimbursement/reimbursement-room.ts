import { DomainError, type LocalDate } from '#kernel';
import type { ReimbursementState } from './reimbursement-state.ts';
import type { Caps } from './reimbursement-year.ts';

/** By which rules a volunteer is paid in a year: an amount without proof, or what was really spent, with proof. */
export const reimbursementSystems = ['flat', 'real'] as const;
export type ReimbursementSystem = (typeof reimbursementSystems)[number];

export const reimbursementKinds = ['flat', 'km', 'cost'] as const;
export type ReimbursementKind = (typeof reimbursementKinds)[number];

/** What a volunteer gets elsewhere in a year, as she declared it. */
export interface Elsewhere {
  readonly system: 'none' | ReimbursementSystem;
  /** Flat rate over the whole year, days that are declared apart included. */
  readonly cents: number;
  readonly metres: number;
  /** She stated that no day with us is a paid day elsewhere. */
  readonly neverOnOurDays: boolean;
}

export interface CountedLine {
  readonly date: LocalDate;
  readonly kind: ReimbursementKind;
  readonly cents: number;
  readonly metres: number;
  readonly state: ReimbursementState;
}

/** All that counts for one volunteer in one year. */
export interface ReimbursementRecord {
  readonly system: ReimbursementSystem | undefined;
  readonly elsewhere: Elsewhere | undefined;
  /** Flat rate of others on single days, in cents; 0 is a declaration too. */
  readonly elsewhereOn: ReadonlyMap<LocalDate, number>;
  readonly lines: readonly CountedLine[];
}

/** What is left; below nothing where others paid too much. */
export interface Room {
  readonly yearCents: number;
  readonly metres: number;
}

/** Beside what is asked, approved and paid here, and what others pay. */
export function roomIn(record: ReimbursementRecord, caps: Caps): Room {
  const { elsewhere, elsewhereOn, lines } = record;
  const counted = lines.filter(counts);
  const ofDays = sum([...elsewhereOn.values()]);
  const flat = sum(counted.filter(({ kind }) => kind === 'flat').map(({ cents }) => cents));
  const driven = sum(counted.map(({ metres }) => metres));
  return {
    yearCents: caps.yearCents - Math.max(elsewhere?.cents ?? 0, ofDays) - flat,
    metres: caps.metres - (elsewhere?.metres ?? 0) - driven,
  };
}

/** What may still be given for one day, in cents. */
export function roomOn(record: ReimbursementRecord, caps: Caps, date: LocalDate): number {
  const ours = record.lines.filter(
    (line) => counts(line) && line.kind === 'flat' && line.date === date,
  );
  const given = sum(ours.map(({ cents }) => cents)) + (record.elsewhereOn.get(date) ?? 0);
  return Math.min(caps.dayCents - given, roomIn(record, caps).yearCents);
}

type NewLine = Pick<CountedLine, 'date' | 'kind' | 'cents' | 'metres'>;

/**
 * Whether a line may be asked for: only what can never be paid is refused. Before a system was chosen kilometres are
 * measured as beside a flat rate.
 * @throws DomainError `reimbursement.over_kilometres`, with how much is left
 */
export function mayBeAsked(line: NewLine, record: ReimbursementRecord, caps: Caps): void {
  const { metres } = roomIn(record, caps);
  if (record.system !== 'real' && line.metres > metres) {
    throw new DomainError('reimbursement.over_kilometres', { left: Math.max(0, metres) });
  }
}

/**
 * A way of the same length on the same day is most often one text sent twice, so it is asked about. She may add it once:
 * a third one a coordinator enters.
 * @throws DomainError `reimbursement.said_before`, `.said_too_often`
 */
export function mayBeSaidAgain(
  line: NewLine,
  { lines }: Pick<ReimbursementRecord, 'lines'>,
  more: boolean,
): void {
  const same = lines.filter(
    (one) =>
      counts(one) && one.kind === 'km' && one.date === line.date && one.metres === line.metres,
  );
  if (same.length > 0 && !more) {
    throw new DomainError('reimbursement.said_before');
  }
  if (same.length > 1) {
    throw new DomainError('reimbursement.said_too_often');
  }
}

/**
 * Whether a line may be owed: real costs have no cap, they are proven (article 10 of the law).
 * @throws DomainError `reimbursement.no_system`, `.mixed`, `.elsewhere_unknown`, `.day_elsewhere_unknown`; and
 * `.over_day`, `.over_year`, `.over_kilometres` with how much is left
 */
export function mayBeOwed(line: NewLine, record: ReimbursementRecord, caps: Caps): void {
  const { system, elsewhere } = record;
  if (system === undefined) {
    throw new DomainError('reimbursement.no_system');
  }
  if (line.kind !== 'km' && (line.kind === 'flat') !== (system === 'flat')) {
    throw new DomainError('reimbursement.mixed', { system });
  }
  if (system === 'real') {
    return;
  }
  if (elsewhere === undefined) {
    throw new DomainError('reimbursement.elsewhere_unknown');
  }
  mayBeAsked(line, record, caps);
  if (line.kind === 'flat') {
    flatFits(line, record, caps);
  }
}

function flatFits(line: NewLine, record: ReimbursementRecord, caps: Caps): void {
  if (record.elsewhere?.neverOnOurDays !== true && !record.elsewhereOn.has(line.date)) {
    throw new DomainError('reimbursement.day_elsewhere_unknown');
  }
  const { yearCents } = roomIn(record, caps);
  const dayCents = roomOn(record, caps, line.date);
  if (line.cents > yearCents) {
    throw new DomainError('reimbursement.over_year', { left: Math.max(0, yearCents) });
  }
  if (line.cents > dayCents) {
    throw new DomainError('reimbursement.over_day', { left: Math.max(0, dayCents) });
  }
}

/**
 * One system a year, here and elsewhere.
 * @throws DomainError `reimbursement.system_in_use` where lines of the other one stand already; `.mixed` where she
 * declared the other one elsewhere; `.over_kilometres` where too many were driven for a flat rate
 */
export function mayChoose(
  system: ReimbursementSystem,
  record: ReimbursementRecord,
  caps: Caps,
): void {
  const other = system === 'flat' ? 'cost' : 'flat';
  if (record.lines.some((line) => counts(line) && line.kind === other)) {
    throw new DomainError('reimbursement.system_in_use');
  }
  onlyOne(system, record.elsewhere);
  const { metres } = roomIn(record, caps);
  if (system === 'flat' && metres < 0) {
    throw new DomainError('reimbursement.over_kilometres', { left: 0 });
  }
}

/** @throws DomainError `reimbursement.mixed` */
export function mayDeclare(
  elsewhere: Elsewhere,
  { system }: Pick<ReimbursementRecord, 'system'>,
): void {
  if (system !== undefined) {
    onlyOne(system, elsewhere);
  }
}

function onlyOne(system: ReimbursementSystem, elsewhere: Elsewhere | undefined): void {
  if (elsewhere !== undefined && elsewhere.system !== 'none' && elsewhere.system !== system) {
    throw new DomainError('reimbursement.mixed', { system: elsewhere.system });
  }
}

function counts({ state }: Pick<CountedLine, 'state'>): boolean {
  return state !== 'refused';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
