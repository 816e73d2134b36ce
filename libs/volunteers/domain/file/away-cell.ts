import type { AwayDays } from '../volunteer-details.ts';
import { type Cell, listOf, readDayCell, readEach } from './cell.ts';

/** Days away as people write them: «1/8/2026-15/8/2026, 24/12/2026», «2026-08-01 tot 2026-08-15». */
export function readAway(text: string): Cell<AwayDays[]> {
  return readEach(listOf(text, /[,;\n]/u), readPeriod);
}

export function writeAway(away: readonly AwayDays[]): string {
  return away.map(({ from, to }) => (from === to ? from : `${from} tot ${to}`)).join(', ');
}

function readPeriod(text: string): Cell<AwayDays> {
  const [first = '', last = first, ...others] = text
    .replace(/^van /iu, '')
    .replace(/\p{Pd}/gu, '-')
    .split(/ (?:tot(?: en met)?|t\/m|-) |(?<=\/\d{2,4})-(?=\d{1,2}\/)/iu);
  const [from, to] = [readDayCell(first), readDayCell(last)];
  if ('why' in from) {
    return from;
  }
  if ('why' in to || others.length > 0) {
    return { why: 'schrijf een periode als «1/8/2026 tot 15/8/2026»' };
  }
  return from.value <= to.value
    ? { value: { from: from.value, to: to.value } }
    : { why: 'de periode eindigt voor ze begint' };
}
