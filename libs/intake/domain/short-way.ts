import { defineMoves } from '#kernel';

/** A worker's report in one line: `M <street number> <what>`. */
export interface ShortReport {
  readonly street: string;
  readonly houseNumber: string;
  readonly concern: string;
}

const REPORT =
  /^\s*m[\s:,]+(?<street>\p{L}[\p{L}\s'’.-]{1,60}?)\s+(?<number>\d{1,4}\s?[a-z]?)(?=[\s,.:;])[\s,.:;]+(?<concern>\S.*)$/isu;
const REGISTER = /^\s*ik ben melder[\s:,]+(?<who>\p{L}.{1,80})$/isu;

/** Reads `M Langestraat 4 post puilt uit`; undefined when it is not in that form. */
export function readShortReport(text: string): ShortReport | undefined {
  const { street, number, concern } = REPORT.exec(text.slice(0, 1_600))?.groups ?? {};
  if (street === undefined || number === undefined || concern === undefined) {
    return undefined;
  }
  return {
    street: street.trim(),
    houseNumber: number.replace(/\s/g, ''),
    concern: concern.trim(),
  };
}

/** Reads `IK BEN MELDER Mia Claes, thuiszorg`: who may report the short way from now on. */
export function readRegistration(text: string): string | undefined {
  return REGISTER.exec(text)?.groups?.['who']?.trim();
}

/** Whether somebody may report the short way: asked, and then as the desk decided. */
export type ShortWayState = 'asked' | 'agreed' | 'refused' | 'ended';

export const moveShortWay = defineMoves<ShortWayState>('short_way', 'asked', {
  asked: ['agreed', 'refused'],
  agreed: ['ended'],
  refused: [],
  ended: [],
});
